import { isKnownOption } from './known-options.ts';

/** Where user and password end in the text after `postgres://`. */
interface Credentials {
  /** The length of the user, the password and the `@`; 0: there are none. */
  readonly end: number;
  /** Whether they contain a character that must be percent-encoded and is not, so that a URL parser would misread them. */
  readonly unescaped: boolean;
}

/**
 * Finds the end of user and password in a URL, even if the password is not percent-encoded. Then a `/`, `?` or `#` seems to
 * end the host, and an `@` follows. An `@` in the value of a known option belongs to the value, unless a path follows it.
 */
export function credentialsOf(rest: string): Credentials {
  const authorityEnd = firstOf(rest, /[/?#]/);
  const authority = rest.slice(0, authorityEnd);
  const behind = rest.slice(authorityEnd);
  if (behind.includes('@') && !isInOptions(behind)) return { end: rest.lastIndexOf('@') + 1, unescaped: true };
  return { end: authority.lastIndexOf('@') + 1, unescaped: behind.includes('#') };
}

/** Whether each `@` after the host is part of the value of a known option. */
function isInOptions(behind: string): boolean {
  const query = firstOf(behind, /\?/);
  if (/[@#]/.test(behind.slice(0, query)) || behind.includes('#')) return false;
  return behind
    .slice(query + 1)
    .split('&')
    .filter((option) => option.includes('@'))
    .every((option) => {
      const [name = '', value = ''] = option.split(/=(.*)/s);
      return isKnownOption(name) && !/[@].*\//s.test(value) && !name.includes('@');
    });
}

function firstOf(text: string, pattern: RegExp): number {
  const at = text.search(pattern);
  return at < 0 ? text.length : at;
}
