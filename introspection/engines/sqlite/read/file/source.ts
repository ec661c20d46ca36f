import { resolve } from 'node:path';
import { IntrospectionError } from '../../../../errors.ts';
import { suggestion } from '../../../../nearest.ts';

/**
 * The absolute path of the file that a source names:
 * - `app.db`, `sqlite:app.db`, `sqlite:/srv/app.db`: the path exactly as written;
 * - `sqlite:///srv/app.db` is absolute, `sqlite://data/app.db` relative. Percent-encoding is decoded. The part after `#` and
 *   options of other programs after `?` are ignored; unknown options are refused.
 *
 * Throws `IntrospectionError` if the source names no file.
 */
export function pathOf(source: string): string {
  const path = isUrl(source) ? decoded(source) : source.replace(PROTOCOL, '');
  if (path === '') throw invalid(source, 'names no file; write sqlite: and a path');
  if (path === ':memory:') throw invalid(source, 'is a database in memory; name a file');
  if (path.includes('\0')) throw invalid(source, 'contains a NUL character, which a path cannot have');
  return resolve(path);
}

/** What `?with=` of a URL adds to the schema: `user_version`. Throws `IntrospectionError` for anything else. */
export function extrasOf(source: string): readonly string[] {
  const extras = isUrl(source)
    ? optionsOf(source)
        .getAll('with')
        .flatMap((value) => value.split(','))
    : [];
  const strange = extras.find((name) => !EXTRAS.includes(name));
  if (strange !== undefined) throw invalid(source, `asks for "${strange}"; the only choice is with=user_version`);
  return extras;
}

const EXTRAS = ['user_version'];

/** The source without secrets, for logs. A path holds none; possible secrets in a URL (a user, a key) are masked. */
export function redact(source: string): string {
  if (!isUrl(source)) return source;
  return source.replace(USER, '$1***@').replace(SECRET, '$1***');
}

const PROTOCOL = /^sqlite:/i;
const USER = /^(sqlite:\/\/)[^/?#]*@/i;
const SECRET = /([?&][^=&#]*(?:key|pass|pwd|secret|token|auth)[^=&#]*=)[^&#]*/gi;

function isUrl(source: string): boolean {
  return /^sqlite:\/\//i.test(source);
}

function decoded(source: string): string {
  if (USER.test(source)) throw invalid(source, 'names a user; a SQLite file has none');
  for (const name of optionsOf(source).keys()) {
    if (!isLeftAlone(name)) throw unknown(source, name);
  }
  const path = source.replace(/^sqlite:\/\//i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw invalid(source, 'is not percent-encoded like a URL; write sqlite: and the plain path', cause);
  }
}

function optionsOf(source: string): URLSearchParams {
  return new URLSearchParams(/^[^#?]*\?([^#]*)/s.exec(source)?.[1]);
}

/**
 * Options that do not affect which schema is read: those of https://sqlite.org/uri.html and those of applications' drivers.
 * Options that begin with an underscore also belong to drivers.
 */
const LEFT_ALONE: readonly string[] = [
  'cache',
  'immutable',
  'mode',
  'modeof',
  'nolock',
  'psow',
  'vfs',
  'connection_limit',
  'socket_timeout',
  'timeout',
  'pool',
  'pool_timeout',
  'uri',
  'charset',
  'check_same_thread',
  'isolation_level',
  'cached_statements',
  'detect_types',
  'encoding',
  'serverversion',
  'key',
  'password',
];

function isLeftAlone(name: string): boolean {
  return name === 'with' || name.startsWith('_') || LEFT_ALONE.includes(name.toLowerCase());
}

function unknown(source: string, name: string): IntrospectionError {
  const hint = suggestion(name, LEFT_ALONE) || '; a SQLite file needs none.';
  return new IntrospectionError(
    'E_SOURCE_INVALID',
    `sqlite: "${redact(source)}" has the unknown option "${name}"${hint}`,
  );
}

function invalid(source: string, why: string, cause?: unknown): IntrospectionError {
  return new IntrospectionError('E_SOURCE_INVALID', `sqlite: "${redact(source)}" ${why}.`, { cause });
}
