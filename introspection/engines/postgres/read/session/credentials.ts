import { isKnownOption } from './known-options.ts';

/** What follows `postgres://`, parted where the user and the password end. */
interface Credentials {
  /** How many characters the user, the password and the `@` take; 0: there are none. */
  readonly end: number;
  /** Whether a character of them had to be percent-encoded and is not, so that a URL means something else. */
  readonly unescaped: boolean;
}

/**
 * Finds the end of user and password in a URL, even if the password is not percent-encoded: a `/`, `?`
 * or `#` seems to end the host then, and an `@` follows. An `@` in the value of a known option is that value's, unless a
 * path follows it.
 */
export function credentialsOf(rest: string): Credentials {
  const authorityEnd = firstOf(rest, /[/?#]/);
  const authority = rest.slice(0, authorityEnd);
  const behind = rest.slice(authorityEnd);
  if (behind.includes('@') && !isInOptions(behind)) return { end: rest.lastIndexOf('@') + 1, unescaped: true };
  return { end: authority.lastIndexOf('@') + 1, unescaped: behind.includes('#') };
}

/** Whether each `@` behind the host stands in the value of a known option. */
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
