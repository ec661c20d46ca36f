import { writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openTemporaryFolder } from '../temporary-folder.ts';
import type { EmptyDatabase } from './empty-database.ts';

/** An empty file in a folder of its own: SQLite takes it for a database without objects. */
export async function openEmptySqlite(): Promise<EmptyDatabase> {
  const { path: home, close } = openTemporaryFolder('run');
  const path = join(home, 'scratch.sqlite');
  writeFileSync(path, '', { mode: 0o600 });
  return {
    title: 'SQLite',
    source: `sqlite:${path}`,
    words: new Map([
      ['url', path],
      ['path', path],
    ]),
    home,
    readSize: () => sizeOf(home),
    close,
  };
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = names.map((name) =>
    stat(join(folder, name)).then(
      ({ size }) => size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
