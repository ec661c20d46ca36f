import { join, relative, resolve } from 'node:path';
import { redactSource } from '../../introspection/index.ts';
import { amount, type MigrationRemark } from '../../reports/index.ts';
import type { NamedFile } from '../migrations/named-file.ts';
import { readStatements, type SourceStatements } from '../replay/read-statements.ts';
import { parseReplaySource } from '../replay/replay-source.ts';
import { type Replayer, replayerOf } from '../replay/replayer.ts';
import { readMigrationFiles } from '../replay/scripts/migration-files.ts';
import { type ReadScripts, shownIn } from '../replay/scripts/source-scripts.ts';
import { differencesBetween } from '../replay/steps/differences-between.ts';
import { BranchOrder, type Ended } from './branch-order.ts';
import { type Branches, openBranches } from './branches.ts';
import { numberRemarks, orderRemarks } from './order-remarks.ts';

/** What trying two branches in both orders showed. */
export interface TriedBranches {
  readonly remarks: readonly MigrationRemark[];
  /** What was tried, in one sentence. */
  readonly note: string;
}

/**
 * Runs the new files of this branch and those of a commit in both orders, after the files that both have. `source` is a folder of
 * migrations in a git repository; its path starts at `folder`. Throws `EvenkeelError`.
 */
export async function tryBranches(source: string, ref: string, folder: string): Promise<TriedBranches> {
  const shown = redactSource(source);
  const parsed = parseReplaySource(source);
  const home = resolve(folder, parsed.path);
  const { engine } = await readStatements(parsed, folder, readMigrationFiles);
  const branches = await openBranches(home, ref);
  try {
    const shownOf = (path: string) => shownIn(folder, join(home, path));
    const read = await readStatements({ ...parsed, engine }, folder, mergedReader(branches, shownOf));
    const newOf = (paths: ReadonlySet<string>): readonly NamedFile[] => {
      const names = new Set([...paths].map(shownOf));
      return read.files.filter(({ file }) => names.has(file));
    };
    const both = { engine, ref, ours: newOf(branches.ours), theirs: newOf(branches.theirs) };
    const counts = `${shown} has ${amount(both.ours.length, 'new file')}, and git:${ref} ${amount(both.theirs.length, 'new file')}`;
    if (both.ours.length === 0 || both.theirs.length === 0)
      return { remarks: [], note: `${counts}: there is no other order to try.` };
    const replay = replayerOf({ ...parsed, shown }, read);
    const oursLast = await endOf(replay, read, new BranchOrder(both.theirs, both.ours));
    const theirsLast = await endOf(replay, read, new BranchOrder(both.ours, both.theirs));
    const apart = await differencesBetween(theirsLast.schema, oursLast.schema);
    const remarks = [...orderRemarks({ ...both, oursLast, theirsLast, apart }), ...numberRemarks(both)];
    return { remarks, note: `${counts}: they were run in both orders.` };
  } finally {
    await branches.close();
  }
}

/** Reads the merged files under the names that they have or would have in the work tree. */
function mergedReader({ folder: merged }: Branches, shownOf: (path: string) => string): ReadScripts {
  return async (source, surroundings) => {
    const read = await readMigrationFiles({ ...source, path: merged }, surroundings);
    const atHome = <F extends { readonly file: string }>(named: F): F => ({
      ...named,
      file: shownOf(relative(merged, resolve(surroundings.folder, named.file))),
    });
    return { ...read, files: read.files.map(atHome), scripts: read.scripts.map(atHome) };
  };
}

async function endOf(replay: Replayer, { statements }: SourceStatements, order: BranchOrder): Promise<Ended> {
  const { close } = await replay(statements, order);
  await close();
  return order.ended();
}
