import { type Engine, engines } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { LONGEST_TIMER, parseDuration } from '../duration.ts';
import { EvenkeelError } from '../errors.ts';
import { replayEngineOf, replayEngines } from './engines/registry.ts';
import { type ReplayOption, replayOptions } from './statements/replay-engine.ts';

/** The protocols of sources that are read by running SQL: a schema file, a dump, a folder of migrations. */
export const replayProtocols = ['sql', 'dump', 'migrations'] as const;

export interface ReplaySource {
  readonly protocol: (typeof replayProtocols)[number];
  /** As written; relative to the folder of the audit. */
  readonly path: string;
  /** Undefined: to be found from the path or the content. */
  readonly engine: Engine | undefined;
  /** The major version of the engine to replay it in. */
  readonly major: number | undefined;
  /** The namespaces that are read: `a,b`; undefined: all. */
  readonly schema: string | undefined;
  /** Extensions to create before the SQL runs. */
  readonly extensions: readonly string[];
  /** A file of SQL to run first; relative to the same folder. */
  readonly before: string | undefined;
  /** How long its statements may take together: `10m`. */
  readonly timeout: string;
  /** The values of placeholders and of psql's variables, by name: `set.name=value`. */
  readonly values: ReadonlyMap<string, string>;
}

const KNOWN = ['engine', ...replayOptions, 'before', 'timeout'];

/** How long the statements of a source may take. */
const TIMEOUT = '10m';

const VALUE = 'set.';

export function isReplaySource(source: string): boolean {
  return protocolOf(source) !== undefined;
}

/** `sql:schema.sql?engine=postgres&major=17`. Throws `E_SOURCE_INVALID`. */
export function parseReplaySource(source: string): ReplaySource {
  const protocol = protocolOf(source);
  if (protocol === undefined) throw new Error(`replay: "${source}" is not one of ${replayProtocols.join(', ')}`);
  const [, path = '', query = ''] = /^[^:]*:([^?]*)\??(.*)$/s.exec(source) ?? [];
  if (path === '' || path.includes('\0')) throw invalid(source, `names no file: write ${protocol}: and a path`);
  const parameters = new URLSearchParams(query);
  for (const name of parameters.keys()) {
    if (KNOWN.includes(name) || (name.startsWith(VALUE) && name !== VALUE)) continue;
    const hint = suggestion(name, KNOWN) || `; known are ${KNOWN.join(', ')}, ${VALUE}<name>.`;
    throw new EvenkeelError('E_SOURCE_INVALID', `"${source}" has the unknown option "${name}"${hint}`);
  }
  const asked = replayOptions.filter((name) => parameters.has(name));
  const engine = engineOf(source, parameters.get('engine'), asked);
  return {
    protocol,
    path,
    engine,
    major: majorOf(source, parameters.get('major'), engine),
    schema: parameters.get('schema') ?? undefined,
    extensions: (parameters.get('extensions') ?? '').split(',').filter((name) => name !== ''),
    before: parameters.get('before') || undefined,
    timeout: timeoutOf(source, parameters.get('timeout') ?? TIMEOUT),
    values: new Map(
      [...parameters].flatMap(([name, value]) => (name.startsWith(VALUE) ? [[name.slice(VALUE.length), value]] : [])),
    ),
  };
}

function protocolOf(source: string): ReplaySource['protocol'] | undefined {
  const written = source.slice(0, Math.max(0, source.indexOf(':'))).toLowerCase();
  return replayProtocols.find((protocol) => protocol === written);
}

/** The named engine, or the only engine that has the options; undefined if several have them. */
function engineOf(source: string, name: string | null, asked: readonly ReplayOption[]): Engine | undefined {
  const able = engines.filter((engine) => asked.every((option) => replayEngineOf(engine).options.includes(option)));
  if (name === null) return asked.length > 0 && able.length === 1 ? able[0] : undefined;
  const engine = engines.find((candidate) => candidate.name === name);
  if (engine === undefined) {
    const known = engines.map((candidate) => candidate.name).join(', ');
    throw invalid(source, `asks for the unknown engine "${name}"; known are ${known}`);
  }
  if (able.includes(engine)) return engine;
  const lacking = replayOptions.filter((option) => !replayEngineOf(engine).options.includes(option)).join(', ');
  throw invalid(source, `has options that ${engine.title} does not have: leave ${lacking} out`);
}

function majorOf(source: string, text: string | null, engine: Engine | undefined): number | undefined {
  if (text === null) return undefined;
  const major = /^\d+$/.test(text) ? Number(text) : 0;
  const able = replayEngines.filter(({ name }) => engine === undefined || engine.name === name);
  if (able.some(({ majors }) => majors !== null && major >= majors.oldest && major <= majors.newest)) return major;
  const known = able.flatMap(({ majors }) => (majors === null ? [] : `${majors.oldest} to ${majors.newest}`));
  const title = engine === undefined ? 'the engine' : engine.title;
  throw invalid(source, `asks for the version "${text}" of ${title}; major is one of ${known.join(', ')}`);
}

function timeoutOf(source: string, text: string): string {
  if (/^[1-9]\d{0,5}[smhd]$/.test(text) && parseDuration(text) <= LONGEST_TIMER) return text;
  throw invalid(source, `asks for the timeout "${text}"; write a time of at most 24d such as 30s, 5m or 2h`);
}

function invalid(source: string, why: string): EvenkeelError {
  return new EvenkeelError('E_SOURCE_INVALID', `"${source}" ${why}.`);
}
