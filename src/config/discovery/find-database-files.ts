import { open, readdir } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { type Engine, engines } from '../../../introspection/index.ts';
import { type FoundDatabase, nameFrom } from './found-database.ts';

const NOT_LOOKED_INTO = new Set(['node_modules', 'vendor']);
const OWN_STORE = 'evenkeel-store.db';

/** Database files in a directory and its direct subdirectories, recognised by their names and first bytes. */
export async function findDatabaseFiles(folder: string): Promise<readonly FoundDatabase[]> {
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
    const engine = base === OWN_STORE ? undefined : await engineOfFile(join(folder, place), base);
    const [protocol] = engine?.protocols ?? [];
    if (protocol === undefined) continue;
    found.push({
      name: nameFrom(name, 'app'),
      url: `${protocol}:./${place.replaceAll('\\', '/').replaceAll('${', () => '$${')}`,
      where: 'this directory',
      isServer: false,
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

async function engineOfFile(path: string, base: string): Promise<Engine | undefined> {
  for (const engine of engines) {
    const { files } = engine.discovery;
    if (files?.name.test(base) && (await beginsWith(path, files.begins))) return engine;
  }
  return undefined;
}

async function beginsWith(path: string, text: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    if (text === '') return true;
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(text.length), position: 0 });
    return buffer.toString('latin1', 0, bytesRead) === text;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
