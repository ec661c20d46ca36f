import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scratchFolder } from '../support/scratch-folder.ts';

const run = promisify(execFile);

/** A file system of few bytes; `await using` takes it away. */
export interface SmallDisk extends AsyncDisposable {
  readonly path: string;
  /** Leaves no room. */
  fill(): Promise<void>;
  empty(): Promise<void>;
}

const SIZE = 4 * 1024 * 1024;

/** Only the superuser of Linux may make one. */
export function canMount(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

export async function openSmallDisk(): Promise<SmallDisk> {
  const { path, [Symbol.asyncDispose]: remove } = await scratchFolder();
  await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'evenkeel-test', path]);
  const ballast = join(path, 'ballast');
  return {
    path,
    async fill() {
      for (let size = SIZE; size >= 512; size /= 2) {
        await writeFile(ballast, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
      }
    },
    empty: () => rm(ballast),
    async [Symbol.asyncDispose]() {
      await run('umount', ['-l', path]);
      await remove();
    },
  };
}
