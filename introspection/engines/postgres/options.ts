import { isSecret } from './redact.ts';

const NONE: Readonly<Record<string, string>> = {};

/** Settings from PostgreSQL's `name=value` list (`pg_class.reloptions`). */
export function parseOptions(list: readonly string[] | null): Readonly<Record<string, string>> {
  if (list === null) return NONE;
  const entries = list.map((option): readonly [string, string] => {
    const equals = option.indexOf('=');
    return equals < 0 ? [option, 'true'] : [option.slice(0, equals), option.slice(equals + 1)];
  });
  return Object.fromEntries(entries);
}

/** The same, with `***` for what is called a password, key or token. */
export function parsePublicOptions(list: readonly string[] | null): Readonly<Record<string, string>> {
  const entries = Object.entries(parseOptions(list));
  return Object.fromEntries(entries.map(([name, value]) => [name, isSecret(name) ? '***' : value]));
}
