import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import { type EngineName, engineNames, isEngineName } from '../sql/engine-name.ts';

/** What sources begin with, before a colon, that are made by running SQL: a schema file, a dump, a folder of migrations. */
export const replayProtocols = ['sql', 'dump', 'migrations'] as const;

export interface ReplaySource {
  readonly protocol: (typeof replayProtocols)[number];
  /** As it is written; relative to the folder of the audit. */
  readonly path: string;
  /** Undefined: to be told by the path or by what is in it. */
  readonly engine: EngineName | undefined;
  /** The major version of PostgreSQL in which it is to be replayed. */
  readonly major: number | undefined;
  /** The schemas of PostgreSQL that are read: `a,b`; undefined: all. */
  readonly schema: string | undefined;
  /** Extensions of PostgreSQL that are there before the SQL runs. */
  readonly extensions: readonly string[];
  /** A file of SQL that runs first, written as the path is. */
  readonly before: string | undefined;
  /** The values of placeholders and of psql's variables, by name: `set.name=value`. */
  readonly values: ReadonlyMap<string, string>;
}

const OF_POSTGRES = ['major', 'schema', 'extensions'];
const KNOWN = ['engine', ...OF_POSTGRES, 'before'];
const VALUE = 'set.';
const OLDEST = 13;
const NEWEST = 18;

export function isReplaySource(source: string): boolean {
  return protocolOf(source) !== undefined;
}

/** `sql:schema.sql?engine=postgres&major=17`. Throws `E_SOURCE_INVALID`. */
export function parseReplaySource(source: string): ReplaySource {
  const protocol = protocolOf(source);
  if (protocol === undefined) throw new Error(`replay: "${source}" is none of ${replayProtocols.join(', ')}`);
  const [, path = '', query = ''] = /^[^:]*:([^?]*)\??(.*)$/s.exec(source) ?? [];
  if (path === '' || path.includes('\0')) throw invalid(source, `names no file; write ${protocol}: and a path`);
  const parameters = new URLSearchParams(query);
  for (const name of parameters.keys()) {
    if (KNOWN.includes(name) || (name.startsWith(VALUE) && name !== VALUE)) continue;
    const hint = suggestion(name, KNOWN) || `; known are ${KNOWN.join(', ')}, ${VALUE}<name>.`;
    throw new EvenkeelError('E_SOURCE_INVALID', `"${source}" has the unknown option "${name}"${hint}`);
  }
  const engine = engineOf(source, parameters.get('engine'));
  const forPostgres = OF_POSTGRES.some((name) => parameters.has(name));
  if (engine === 'sqlite' && forPostgres) {
    throw invalid(source, `asks SQLite for what PostgreSQL alone has: leave ${OF_POSTGRES.join(', ')} out`);
  }
  return {
    protocol,
    path,
    engine: engine ?? (forPostgres ? 'postgres' : undefined),
    major: majorOf(source, parameters.get('major')),
    schema: parameters.get('schema') ?? undefined,
    extensions: (parameters.get('extensions') ?? '').split(',').filter((name) => name !== ''),
    before: parameters.get('before') || undefined,
    values: new Map(
      [...parameters].flatMap(([name, value]) => (name.startsWith(VALUE) ? [[name.slice(VALUE.length), value]] : [])),
    ),
  };
}

function protocolOf(source: string): ReplaySource['protocol'] | undefined {
  const written = source.slice(0, Math.max(0, source.indexOf(':'))).toLowerCase();
  return replayProtocols.find((protocol) => protocol === written);
}

function engineOf(source: string, name: string | null): EngineName | undefined {
  if (name === null) return undefined;
  if (isEngineName(name)) return name;
  throw invalid(source, `asks for the engine "${name}"; known are ${engineNames.join(', ')}`);
}

function majorOf(source: string, text: string | null): number | undefined {
  if (text === null) return undefined;
  const major = /^\d+$/.test(text) ? Number(text) : 0;
  if (major >= OLDEST && major <= NEWEST) return major;
  throw invalid(source, `asks for the version "${text}" of PostgreSQL; major is one of ${OLDEST} to ${NEWEST}`);
}

function invalid(source: string, why: string): EvenkeelError {
  return new EvenkeelError('E_SOURCE_INVALID', `"${source}" ${why}.`);
}
