import { type Engine, engines, type Script } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import { dialectIn } from '../migrations/dialect.ts';
import { adviceOnEngine, orTitles } from '../migrations/engine-words.ts';
import { sqlSignsIn } from '../migrations/sql-signs.ts';

/**
 * The engine that a file is for. Decided by the header of a dump, else by the name of the file or its nearest folder, else by
 * syntax that only one engine understands.
 */
export function engineOfScript(script: Script): Engine {
  const engine = engineOfDump(script.text) ?? engineOfPath(script.file) ?? engineOfSigns(script);
  if (engine !== undefined) return engine;
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${script.file}" does not show whether it is for ${orTitles()}: ${adviceOnEngine()}.`,
  );
}

function engineOfPath(path: string): Engine | undefined {
  const dialects = path.split('/').toReversed().map(dialectIn);
  return engines.find((engine) => engine === dialects.find((dialect) => dialect !== undefined));
}

function engineOfDump(text: string): Engine | undefined {
  return engines.find(({ sql }) => sql.dumps?.isDump(text));
}

function engineOfSigns(script: Script): Engine | undefined {
  const signs = new Set(sqlSignsIn(script).map((sign) => sign.of));
  const [engine, ...others] = engines.filter((candidate) => signs.has(candidate));
  return others.length === 0 ? engine : undefined;
}

/** The last line that is missing if the text is a dump that is cut off; undefined for any other text. */
export function findMissingEnd(text: string): string | undefined {
  return engines.map(({ sql }) => sql.dumps?.findMissingEnd(text)).find((line) => line !== undefined);
}

/** The major version of the server that was dumped. */
export function findDumpedMajor(text: string): number | undefined {
  return engines.map(({ sql }) => sql.dumps?.findMajor(text)).find((major) => major !== undefined);
}
