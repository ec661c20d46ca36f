import { open, readdir } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { type FoundDatabase, nameFrom } from './found-database.ts';

const ENDING = /\.(?:db|sqlite|sqlite3)$/i;
const NOT_LOOKED_INTO = new Set(['node_modules', 'vendor']);
const OWN_STORE = 'evenkeel-store.db';

/** SQLite files in a directory and its direct subdirectories, recognised by their header: https://www.sqlite.org/fileformat.html */
export async function findSqliteFiles(folder: string): Promise<readonly FoundDatabase[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries.filter(
    (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !NOT_LOOKED_INTO.has(entry.name),
  );
  const places = [
    ...entries.filter((entry) => entry.isFile()).map(({ name }) => name),
    ...(await Promise.all(below.map(({ name }) => filesIn(folder, name)))).flat(),
  ];
  const found: FoundDatabase[] = [];
  for (const place of places.toSorted()) {
    const { name, base } = parse(place);
    if (!ENDING.test(base) || base === OWN_STORE || !(await isSqlite(join(folder, place)))) continue;
    const url = `sqlite:./${place.replaceAll('\\', '/').replaceAll('${', () => '$${')}`;
    found.push({
      name: nameFrom(name, 'app'),
      url,
      where: 'this directory',
      engine: 'sqlite',
      variables: [],
      address: resolve(folder, place),
    });
  }
  return found;
}

async function filesIn(folder: string, name: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(name, entry.name));
}

const MAGIC = 'SQLite format 3\0';

async function isSqlite(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(MAGIC.length), position: 0 });
    return buffer.toString('latin1', 0, bytesRead) === MAGIC;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
