import { credentialsOf } from './credentials.ts';

/** Parts of the names of secrets, in any letter case. */
export const SECRET_NAMES = 'pass|pwd|secret|token|sslkey';

const SECRET = new RegExp(SECRET_NAMES, 'i');

/** Timeouts do not change what is read. */
const TIMEOUTS = /^(connect|statement|lock)_timeout=/i;

/**
 * A source's URL without its secrets: without the password, and with `***` for secret parameters. A parameter without a
 * name is masked too: it may be the rest of a password that contains an `&`. Never throws.
 * A malformed URL, such as one without its `//`, loses everything between the user and the last `@`, because a password
 * may contain any character.
 */
export function redact(source: string): string {
  const [, protocol, rest] = /^([a-z][a-z0-9+.-]*:\/{0,2})(.*)$/is.exec(source) ?? [];
  if (protocol === undefined || rest === undefined) return redactQuery(source);
  return protocol + redactQuery(withoutPassword(rest));
}

function withoutPassword(rest: string): string {
  const { end } = credentialsOf(rest);
  if (end === 0) return withoutStrayPassword(rest);
  const user = /^[^:@/?#]*/.exec(rest)?.[0] ?? '';
  return user === '' ? rest.slice(end) : `${user}@${rest.slice(end)}`;
}

/** In a URL without `@`, text after a colon that is not a port could be the password. */
function withoutStrayPassword(rest: string): string {
  return rest.replace(/^([^:@/?#[]+):(?!\d{1,5}(?:[/?#]|$))[^?]*/s, '$1:***');
}

function redactQuery(text: string): string {
  const start = text.indexOf('?');
  if (start < 0) return text;
  const parameters = text
    .slice(start + 1)
    .split('&')
    .filter((parameter) => !TIMEOUTS.test(parameter));
  const shown = parameters.map(redactParameter).join('&');
  return `${text.slice(0, start)}${shown === '' ? '' : `?${shown}`}`;
}

function redactParameter(parameter: string): string {
  const [name = ''] = parameter.split('=', 1);
  if (name === parameter) return parameter === '' ? '' : '***';
  return SECRET.test(decoded(name)) ? `${name}=***` : parameter;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
