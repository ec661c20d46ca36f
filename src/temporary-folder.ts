import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder of our own that is removed with all in it: when it is closed, or when the process ends before. */
export interface TemporaryFolder {
  /** Absolute and without links. */
  readonly path: string;
  close(): Promise<void>;
}

const open = new Set<string>();

/**
 * A new folder that only this user may read; its name begins with `evenkeel-` and the purpose. It is created and recorded
 * synchronously, so that no signal comes in between. Write into it synchronously too: a pending write could create the
 * folder again when the process ends.
 */
export function openTemporaryFolder(purpose: string): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `evenkeel-${purpose}-`)));
  if (open.size === 0) process.once('exit', removeAll);
  open.add(path);
  return {
    path,
    async close() {
      await rm(path, { recursive: true, force: true });
      open.delete(path);
      if (open.size === 0) process.off('exit', removeAll);
    },
  };
}

/** Writes a file into a folder, with the folders on its path; synchronously, as into a temporary folder. */
export function writeBelow(folder: string, path: string, content: string | Uint8Array): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

function removeAll(): void {
  for (const path of open) rmSync(path, { recursive: true, force: true });
}
