import { resolve } from 'node:path';
import type { Engine, Script, Statement } from '../../introspection/index.ts';
import { EvenkeelError } from '../errors.ts';
import type { Doubt } from '../migrations/doubt.ts';
import type { NamedFile } from '../migrations/named-file.ts';
import { filledPlaceholders } from '../sql/placeholders.ts';
import { readSqlFile } from '../sql/read-sql-file.ts';
import { findDumpedMajor } from './engine-of-script.ts';
import { replayEngineOf } from './engines/registry.ts';
import { withoutManyRows } from './many-rows.ts';
import type { ReplaySource } from './replay-source.ts';
import { type ReadScripts, shownIn } from './scripts/source-scripts.ts';
import { refuseWithoutSchema } from './without-schema.ts';

/** The statements of a source. */
export interface SourceStatements {
  readonly engine: Engine;
  /** The major version of the engine that the SQL comes from, if known. */
  readonly preferred: number | undefined;
  readonly statements: readonly Statement[];
  /** The files of a folder of migrations, in the order in which they are run; none for other sources. */
  readonly files: readonly NamedFile[];
  /** What was left out or is doubtful. */
  readonly doubts: readonly Doubt[];
  /** Reads the statements that undo the files, by file; a file that nothing undoes is not there. */
  readUndo(): Promise<ReadonlyMap<string, readonly Statement[]>>;
}

/** Reads the files of a source. Its path is relative to the folder. Messages name files in the folder relative to it. */
export async function readStatements(
  source: ReplaySource,
  folder: string,
  readScripts: ReadScripts,
): Promise<SourceStatements> {
  const used = new Set<string>();
  const fill = (script: Script): Script => {
    const filled = filledPlaceholders(script, source.values);
    for (const name of filled.used) used.add(name);
    return filled.script;
  };
  const { engine, files, scripts, doubts, readUndo, refusesNothing } = await readScripts(source, { folder, fill });
  const preferred = scripts.map(({ text }) => findDumpedMajor(text)).find((major) => major !== undefined);
  const split = (those: readonly Script[]) =>
    replayEngineOf(engine).withValues(
      those.flatMap((script) => engine.sql.split(script)),
      source.values,
      (name) => used.add(name),
    );
  const own = split(scripts);
  refuseUnused(source, used);
  if (refusesNothing) refuseWithoutSchema(source.path, own, engine.sql);
  const before = await readBefore(source, folder, engine);
  const { statements, passedOver } = withoutManyRows([...before, ...own]);
  return {
    engine,
    preferred,
    statements,
    files,
    doubts: [...doubts, ...passedOver.map((note) => ({ note }))],
    async readUndo() {
      const undo = [...((await readUndo?.()) ?? [])];
      return new Map(undo.map(([file, undoing]) => [file, split(undoing)]));
    },
  };
}

async function readBefore({ before }: ReplaySource, folder: string, engine: Engine): Promise<readonly Statement[]> {
  if (before === undefined) return [];
  const absolute = resolve(folder, before);
  return engine.sql.split(await readSqlFile(absolute, shownIn(folder, absolute)));
}

/** Refuses values that nothing uses: their names are probably misspelt. */
function refuseUnused({ path, values }: ReplaySource, used: ReadonlySet<string>): void {
  const name = [...values.keys()].find((given) => !used.has(given));
  if (name === undefined) return;
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `"${path}" has no placeholder "${name}" for set.${name}: a placeholder is written \${${name}}, or :${name} for psql.`,
  );
}
