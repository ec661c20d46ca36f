import { execFile } from 'node:child_process';
import { appendFile, readFile, truncate, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { introspect, renderSnapshot, type Snapshot } from '../../introspection/index.ts';
import { sqliteDatabase } from '../support/databases.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

/** Names that are escaped in JSON, that take several bytes, and that look like the form of the file. */
const NAMES = [
  'plain',
  'a "quoted" one',
  'back\\slash',
  'two\nlines',
  'Größe 😀',
  '"facts":{',
  '},',
  '\u2028',
  'constructor',
];

/** Long enough for several pieces of a file, with characters of several bytes at their ends. */
const LONG = `'${'ä😀'.repeat(400_000)}'`;

async function written(): Promise<Snapshot> {
  const tables = NAMES.map((name) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return `CREATE TABLE ${quoted} (id INTEGER PRIMARY KEY, ${quoted} TEXT NOT NULL, other INT REFERENCES ${quoted})`;
  });
  await using database = await sqliteDatabase([...tables, `CREATE TABLE long (text TEXT DEFAULT ${LONG})`].join(';\n'));
  return await introspect(database.path, { now: new Date(0) });
}

test('a snapshot file is read as it was written, whatever form a tool gave it', async () => {
  await using folder = await scratchFolder();
  const snapshot = await written();
  const { objects, ...head } = snapshot;
  const forms = [
    renderSnapshot(snapshot),
    JSON.stringify(snapshot),
    JSON.stringify(snapshot, null, 2),
    JSON.stringify({ objects: objects.toReversed(), ...head }),
    renderSnapshot(snapshot).replaceAll('\n', '\r\n'),
    renderSnapshot({ ...snapshot, objects: snapshot.objects.toReversed() }),
    renderSnapshot({ ...snapshot, objects: [] }).replace('[\n\n', '[\n'),
  ];
  for (const [place, form] of forms.entries()) {
    const file = folder.file(`${place}.json`);
    await writeFile(file, form);
    const isLast = place === forms.length - 1;
    expect(await introspect(`snapshot:${file}`)).toEqual({ ...head, objects: isLast ? [] : objects });
  }
});

test('equal facts of a file are one value in memory', async () => {
  await using folder = await scratchFolder();
  const file = folder.file('a.json');
  await writeFile(file, renderSnapshot(await written()));
  const { objects } = await introspect(`snapshot:${file}`);
  const ids = objects.filter(({ kind, name }) => kind === 'column' && name === 'id');
  expect(ids.length).toBe(NAMES.length);
  expect(new Set(ids.map(({ facts }) => facts)).size).toBe(1);
});

test('a snapshot is read from a pipe too', async () => {
  await using folder = await scratchFolder();
  const snapshot = await written();
  const [file, pipe] = [folder.file('a.json'), folder.file('pipe')];
  await writeFile(file, renderSnapshot(snapshot));
  await promisify(execFile)('mkfifo', [pipe]);
  const [read] = await Promise.all([
    introspect(`snapshot:${pipe}`),
    promisify(execFile)('sh', ['-c', `cat ${file} > ${pipe}`]),
  ]);
  expect(read).toEqual(await introspect(`snapshot:${file}`));
});

test('a fault is named by its place, also in a line like many others', async () => {
  await using folder = await scratchFolder();
  const file = folder.file('a.json');
  const text = renderSnapshot(await written());
  const read = async (changed: string) => {
    await writeFile(file, changed);
    return introspect(`snapshot:${file}`).then(
      () => 'read',
      (error: unknown) => String(error).replaceAll(file, 'a.json'),
    );
  };
  const last = text.lastIndexOf('"kind":"foreignKey"');
  expect(
    await read(`${text.slice(0, last)}${text.slice(last).replace('"onUpdate":"noAction"', '"onUpdate":"perhaps"')}`),
  ).toMatch(/\/objects\/\d+\/facts\/onUpdate/);
  expect(await read(text.replace('"kind":"column"', '"kind":"row"'))).toMatch(/\/objects\/\d+\/kind is not a kind/);
  expect(await read(text.replace('"name":"plain"', '"name":"pl\tain"'))).toMatch(/it is not JSON/);
  expect(await read(text.replace('"normaliser": 1,', '"normaliser": 999,'))).toMatch(/newer version/);
  expect(await read(text.slice(0, -5))).toMatch(/it is not JSON/);
  await writeFile(file, text);
  await appendFile(file, 'more');
  expect(await read(await readFile(file, 'utf8'))).toMatch(/it is not JSON/);
  await truncate(file, 0);
  expect(await read('')).toMatch(/it is empty/);
});
