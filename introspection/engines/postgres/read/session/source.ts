import type { ClientConfig } from 'pg';
import { IntrospectionError } from '../../../../errors.ts';
import type { Scope } from '../../../../scope.ts';
import { credentialsOf } from './credentials.ts';
import { unknownOptionWhy } from './known-options.ts';
import { redact } from './redact.ts';
import { defaultTimeouts } from './settings.ts';
import { type TlsAttempt, tlsAttemptsOf } from './tls.ts';
import { type Extra, extras } from './uncovered.ts';

type ReaderName = 'catalog' | 'information_schema';

/** The content of a URL. Times are in milliseconds. */
export interface Source {
  readonly config: ClientConfig;
  /** Tried in order, each only if the server rejects the previous one. */
  readonly tls: readonly TlsAttempt[];
  readonly scope: Scope;
  readonly reader: ReaderName;
  /** What is read in addition to the schema. */
  readonly extras: readonly Extra[];
  readonly statementTimeout: number;
  readonly lockTimeout: number;
  /** The URL without secrets. */
  readonly redacted: string;
}

const DEFAULT_CONNECT_TIMEOUT = 10_000;

/**
 * `postgres://user:password@host:port/database?schema=a,b&with=owners&reader=…&sslmode=…&connect_timeout=10`.
 * Missing parts come from libpq's environment variables (PGHOST, PGUSER, PGPASSWORD …) and `~/.pgpass`. A socket directory
 * is written as `?host=/directory`, or percent-encoded as the host. Options of other tools are ignored, unknown ones refused.
 * Throws `IntrospectionError`.
 */
export function parseSource(source: string): Source {
  const redacted = redact(source);
  const url = urlOf(source, redacted);
  for (const name of url.searchParams.keys()) checkOption(name, url, redacted);
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const host = given('host') ?? (decode(url.hostname.replace(/^\[(.*)\]$/, '$1'), redacted) || undefined);
  const port = given('port') ?? url.port;
  const user = given('user') ?? decode(url.username, redacted);
  const password = given('password') ?? decode(url.password, redacted);
  const database = given('dbname') ?? decode(url.pathname.slice(1), redacted);
  const options = given('options');
  const milliseconds = (name: string, unit: number) => timeOf(name, given(name), unit, redacted);
  return {
    config: {
      ...(host !== undefined && { host }),
      ...(port !== '' && { port: portOf(port, redacted) }),
      ...(user !== '' && { user }),
      ...(password !== '' && { password }),
      ...(database !== '' && { database }),
      ...(options !== undefined && { options }),
      application_name: 'evenkeel',
      connectionTimeoutMillis: milliseconds('connect_timeout', 1000) ?? DEFAULT_CONNECT_TIMEOUT,
    },
    tls: tlsAttemptsOf(url.searchParams, host ?? process.env.PGHOST, redacted),
    scope: { namespaces: namespacesOf(url.searchParams) },
    reader: readerOf(given('reader') ?? 'catalog', redacted),
    extras: listOf(url.searchParams, 'with').map((name) => extraOf(name, redacted)),
    statementTimeout: milliseconds('statement_timeout', 1) ?? defaultTimeouts.statementTimeout,
    lockTimeout: milliseconds('lock_timeout', 1) ?? defaultTimeouts.lockTimeout,
    redacted,
  };
}

/** The schemas that `?schema=a,b` names, sorted; the whole database where it is absent. Never throws. */
export function scopeOf(source: string): Scope {
  const query = source.indexOf('?');
  return { namespaces: query < 0 ? null : namespacesOf(new URLSearchParams(source.slice(query + 1))) };
}

function namespacesOf(parameters: URLSearchParams): readonly string[] | null {
  const names = listOf(parameters, 'schema');
  return names.length === 0 ? null : [...new Set(names)].toSorted();
}

function listOf(parameters: URLSearchParams, name: string): readonly string[] {
  return parameters
    .getAll(name)
    .flatMap((list) => list.split(','))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** libpq allows a user before an empty host, but the URL standard does not. */
function urlOf(source: string, redacted: string): URL {
  if (!/^[a-z]+:\/\//i.test(source)) {
    throw invalid(redacted, 'begins without //', 'write postgres://user@host:5432/database');
  }
  const rest = source.replace(/^[a-z]+:\/\//i, '');
  if (credentialsOf(rest).unescaped)
    throw invalid(redacted, 'contains a character with a special meaning in URLs, perhaps in the password', ENCODE);
  const url = URL.parse(source) ?? URL.parse(source.replace(/@\//, '@localhost/'));
  if (url !== null) return url;
  throw invalid(redacted, 'is not a valid URL', ENCODE);
}

const ENCODE =
  'percent-encode special characters in the user name and password (%40 for @, %2F for /, %3F for ?, %23 for #, %25 for %)';

/** A name without a value may be the rest of a password with an `&`, so it is not repeated. */
function checkOption(name: string, url: URL, redacted: string): void {
  const nameless = url.search
    .slice(1)
    .split('&')
    .some((option) => option !== '' && !option.includes('='));
  if (nameless) throw invalid(redacted, 'has an option without a value', 'write name=value, and %26 for & in a value');
  const unknown = unknownOptionWhy(name);
  if (unknown !== undefined) throw new IntrospectionError('E_SOURCE_INVALID', `The source "${redacted}" ${unknown}`);
}

function decode(text: string, redacted: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(redacted, 'contains a % that encodes nothing', 'write %25 for a percent sign');
  }
}

function portOf(text: string, redacted: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw invalid(redacted, `has the wrong port "${text}"`, 'use a number from 1 to 65535');
}

function timeOf(name: string, text: string | undefined, unit: number, redacted: string): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number * unit < 2 ** 31) return number * unit;
  throw invalid(redacted, `says ${name}=${text}`, 'use a whole number');
}

function readerOf(text: string, redacted: string): ReaderName {
  if (text === 'catalog' || text === 'information_schema') return text;
  throw invalid(redacted, `asks for the unknown reader "${text}"`, 'use reader=catalog or reader=information_schema');
}

function extraOf(text: string, redacted: string): Extra {
  const extra = extras.find((name) => name === text);
  if (extra !== undefined) return extra;
  throw invalid(redacted, `has the unknown value with="${text}"`, `use with=${extras.join(',')} or one of them`);
}

function invalid(redacted: string, fault: string, advice: string): IntrospectionError {
  return new IntrospectionError('E_SOURCE_INVALID', `The source "${redacted}" ${fault}: ${advice}.`);
}
