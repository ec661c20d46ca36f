import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../../introspection/index.ts';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';

export interface Listing {
  /** The paths of regular files, relative to the folder, with forward slashes, in code unit order. */
  readonly paths: readonly string[];
  /** One sentence for each link that was not followed. */
  readonly notes: readonly string[];
}

const MOST_FILES = 50_000;
const NOT_LOOKED_INTO = new Set(['node_modules', 'vendor']);

/** The files in a folder and its subfolders, except hidden ones. Links are followed only to files within the folder. */
export async function listFiles(folder: string): Promise<Listing> {
  const root = await rootOf(folder);
  const paths: string[] = [];
  const notes: string[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
      const path = `${below}${entry.name}`;
      const kind = await kindOf(entry, root, path);
      if (kind === 'folder') waiting.push(`${path}/`);
      if (kind === 'file') paths.push(path);
      if (kind === 'elsewhere') notes.push(`${printable(path)}: a link that is not followed.`);
    }
    if (paths.length > MOST_FILES)
      throw new EvenkeelError(
        'E_SOURCE_INVALID',
        `${printable(folder)} has more than ${MOST_FILES} files: name the folder that contains only the migrations.`,
      );
  }
  return { paths: paths.toSorted(compareText), notes: notes.toSorted(compareText) };
}

async function rootOf(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    throw new EvenkeelError('E_SOURCE_NOT_FOUND', `There is no folder ${printable(folder)}: check its path.`, {
      cause,
    });
  }
  throw new EvenkeelError(
    'E_SOURCE_INVALID',
    `${printable(folder)} is not a folder: name the folder of the migrations, or a single file as sql:${printable(folder)}.`,
  );
}

type EntryKind = 'file' | 'folder' | 'elsewhere' | 'ignored';

async function kindOf(entry: Dirent, root: string, path: string): Promise<EntryKind> {
  if (entry.name.startsWith('.')) return 'ignored';
  if (entry.isDirectory()) return NOT_LOOKED_INTO.has(entry.name) ? 'ignored' : 'folder';
  if (entry.isFile()) return 'file';
  return entry.isSymbolicLink() ? kindOfLink(root, path) : 'ignored';
}

async function kindOfLink(root: string, path: string): Promise<EntryKind> {
  const target = await realpath(join(root, path)).catch(() => undefined);
  if (target === undefined || !target.startsWith(root + sep)) return 'elsewhere';
  return (await stat(target)).isFile() ? 'file' : 'elsewhere';
}
