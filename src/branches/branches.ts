import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { exportPath } from '../git/commit-files.ts';
import { askGit } from '../git/git.ts';
import { listFiles } from '../migrations/list-files.ts';
import { openTemporaryFolder, writeBelow } from '../temporary-folder.ts';

/** A folder as it would be with the files of both branches, until it is closed. */
export interface Branches {
  /** Absolute. */
  readonly folder: string;
  /** The paths in it that only the work tree has, or only the other branch. */
  readonly ours: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Merges a folder of the work tree with that of another commit, file by file. Throws `EvenkeelError`. */
export async function openBranches(folder: string, ref: string): Promise<Branches> {
  const { path: top, close } = openTemporaryFolder('branches');
  const committed = async (commit: string, name: string) =>
    filesOf(await exportPath(folder, { ref: commit, role: 'other branch' }, join(top, name)));
  try {
    const theirs = await committed(ref, 'theirs');
    const base = await committed(await commonCommit(folder, ref), 'base');
    const ours = await filesOf(folder);
    const merged = join(top, 'merged');
    mkdirSync(merged);
    for (const path of new Set([...ours.keys(), ...theirs.keys()])) {
      const content = mergedContent(path, ref, base.get(path), ours.get(path), theirs.get(path));
      if (content !== undefined) writeBelow(merged, path, content);
    }
    return { folder: merged, ours: without(ours, base, theirs), theirs: without(theirs, base, ours), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where the two branches part. */
async function commonCommit(folder: string, ref: string): Promise<string> {
  const found = await askGit(['merge-base', 'HEAD', ref], { folder });
  if ('output' in found) return found.output.toString('utf8').trim();
  throw new EvenkeelError(
    'E_BASE',
    `git finds no commit where this branch and "${ref}" part. If the clone is shallow, clone with all commits (fetch-depth: 0 of actions/checkout, GIT_DEPTH: 0 of GitLab).`,
  );
}

type Files = ReadonlyMap<string, Buffer>;

/** The files in a folder by their paths in it; none for a folder that a commit does not have. */
async function filesOf(folder: string | undefined): Promise<Files> {
  if (folder === undefined) return new Map();
  const { paths } = await listFiles(folder);
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** What a file would be after a merge; undefined: it is removed. */
function mergedContent(
  path: string,
  ref: string,
  base: Buffer | undefined,
  ours: Buffer | undefined,
  theirs: Buffer | undefined,
): Buffer | undefined {
  if (isSame(ours, theirs) || isSame(base, theirs)) return ours;
  if (isSame(base, ours)) return theirs;
  throw new EvenkeelError(
    'E_BASE',
    `The work tree and git:${ref} both change "${printable(path)}", each in another way: merge git:${ref} first.`,
  );
}

function isSame(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === undefined || other === undefined ? one === other : one.equals(other);
}

function without(files: Files, ...others: readonly Files[]): ReadonlySet<string> {
  return new Set([...files.keys()].filter((path) => !others.some((known) => known.has(path))));
}
