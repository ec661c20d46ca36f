import { isAbsolute, relative, resolve, sep } from 'node:path';
import { EvenkeelError } from '../errors.ts';
import { readMigrationScripts } from '../migrations/migration-scripts.ts';
import type { EngineName } from '../sql/engine-name.ts';
import { readSqlFile } from '../sql/read-sql-file.ts';
import type { Script, Statement } from '../sql/statement.ts';
import { engineOfScript, findDumpedMajor, isCutOff } from './engine-of-script.ts';
import type { ReplaySource } from './replay-source.ts';
import { splitStatements } from './split-statements.ts';

/** What a source says is to be run. */
export interface SourceStatements {
  readonly engine: EngineName;
  /** The major version of PostgreSQL that it comes from, where it tells. */
  readonly preferred: number | undefined;
  readonly statements: readonly Statement[];
  /** What was left out or is doubtful, a sentence each, for people. */
  readonly notes: readonly string[];
}

/** Reads the files of a source, whose path is relative to the folder. Files are shown relative to it where they are in it. */
export async function readStatements(source: ReplaySource, folder: string): Promise<SourceStatements> {
  const { engine, scripts, notes } = await readScripts(source, folder);
  return {
    engine,
    preferred: scripts.map(({ text }) => findDumpedMajor(text)).find((major) => major !== undefined),
    statements: scripts.flatMap((script) => splitStatements(script, engine)),
    notes,
  };
}

interface SourceScripts {
  readonly engine: EngineName;
  readonly scripts: readonly Script[];
  readonly notes: readonly string[];
}

async function readScripts({ protocol, path, engine }: ReplaySource, folder: string): Promise<SourceScripts> {
  const absolute = resolve(folder, path);
  if (protocol === 'migrations') {
    const { scripts, ...told } = await readMigrationScripts(absolute, engine);
    return { ...told, scripts: scripts.map((script) => ({ ...script, file: shownIn(folder, resolve(script.file)) })) };
  }
  const script = await readSqlFile(absolute, shownIn(folder, absolute));
  if (isCutOff(script.text))
    throw new EvenkeelError(
      'E_SOURCE_INVALID',
      `"${script.file}" is cut off: the line "-- PostgreSQL database dump complete" is missing. Dump it anew.`,
    );
  return { engine: engine ?? engineOfScript(script), scripts: [script], notes: [] };
}

function shownIn(folder: string, path: string): string {
  const below = relative(folder, path);
  const shown = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? path : below;
  return shown.split(sep).join('/');
}
