import type { Engine } from '../../introspection/index.ts';
import { suggestion } from '../../introspection/nearest.ts';
import { EvenkeelError } from '../errors.ts';
import { engineAsked, invalidSource, majorAsked, timeoutAsked } from './source-options.ts';
import { replayOptions } from './statements/replay-engine.ts';

/** A source that is read by running SQL: a schema file, a dump, a folder of migrations. */
export interface ReplaySource {
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

/** `sql:schema.sql?engine=postgres&major=17`. Throws `E_SOURCE_INVALID`. */
export function parseReplaySource(source: string): ReplaySource {
  const [, protocol = '', path = '', query = ''] = /^([^:]*:)([^?]*)\??(.*)$/s.exec(source) ?? [];
  if (path === '' || path.includes('\0'))
    throw invalidSource(source, `names no file: write ${protocol.toLowerCase()} and a path`);
  const parameters = new URLSearchParams(query);
  for (const name of parameters.keys()) {
    if (KNOWN.includes(name) || (name.startsWith(VALUE) && name !== VALUE)) continue;
    const hint = suggestion(name, KNOWN) || `; known are ${KNOWN.join(', ')}, ${VALUE}<name>.`;
    throw new EvenkeelError('E_SOURCE_INVALID', `"${source}" has the unknown option "${name}"${hint}`);
  }
  const asked = replayOptions.filter((name) => parameters.has(name));
  const engine = engineAsked(source, parameters.get('engine'), asked);
  return {
    path,
    engine,
    major: majorAsked(source, parameters.get('major'), engine),
    schema: parameters.get('schema') ?? undefined,
    extensions: (parameters.get('extensions') ?? '').split(',').filter((name) => name !== ''),
    before: parameters.get('before') || undefined,
    timeout: timeoutAsked(source, parameters.get('timeout') ?? TIMEOUT),
    values: new Map(
      [...parameters].flatMap(([name, value]) => (name.startsWith(VALUE) ? [[name.slice(VALUE.length), value]] : [])),
    ),
  };
}
