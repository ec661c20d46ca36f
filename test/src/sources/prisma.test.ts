import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareSnapshots } from '../../../reports/index.ts';
import { readSource } from '../../../src/audit/read-source.ts';
import { refusalOf } from '../../../src/errors.ts';
import { namesIn, onTestServer } from '../../support/replayed.ts';
import { type ScratchFolder, scratchFolder } from '../../support/scratch-folder.ts';

let folder: ScratchFolder;

beforeEach(async () => {
  onTestServer();
  folder = await scratchFolder();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await folder[Symbol.asyncDispose]();
});

const read = (source: string) => readSource(source, { folder: folder.path, now: new Date(0) });

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(folder.file(name)), { recursive: true });
  await writeFile(folder.file(name), text);
}

async function refused(source: string) {
  const error = await read(source).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) throw new Error(`${source} was read`);
  return refusalOf(error);
}

const datasource = (provider: string, more = '') =>
  `datasource db {\n  provider = "${provider}"\n  url      = env("NOT_SET")\n${more}}\n`;

const MODELS = `
model Author {
  id    Int    @id @default(autoincrement())
  email String @unique
  notes Note[]

  @@map("authors")
}

model Note {
  id       Int     @id @default(autoincrement())
  text     String?
  author   Author  @relation(fields: [authorId], references: [id], onDelete: Cascade)
  authorId Int     @map("author_id")

  @@index([authorId])
}
`;

test('the schemas of two providers are at parity, but for what differs', async () => {
  await write('lite.prisma', datasource('sqlite') + MODELS);
  await write('pg.prisma', datasource('postgresql') + MODELS.replace('  text     String?\n', ''));
  const [lite, pg] = await Promise.all([read('prisma:lite.prisma'), read('prisma:pg.prisma')]);
  expect(namesIn(lite)).toEqual(
    expect.arrayContaining(['table authors', 'column Note.text', 'index Note.Note_author_id_idx']),
  );
  expect(pg.snapshot.engine.name).toBe('postgres');
  const report = await compareSnapshots(lite.snapshot, pg.snapshot, {
    findPlaces: { expected: lite.findPlace, actual: pg.findPlace },
  });
  const heavy = report.findings.filter(({ severity }) => severity === 'error');
  expect(heavy.map(({ object }) => `${object.owner}.${object.name}`)).toEqual(['Note.text']);
  const places = JSON.stringify(heavy);
  expect(places).toContain('"file":"lite.prisma"');
  expect(places).toContain(`"line":${datasource('sqlite').split('\n').length - 1 + 10}`);
});

test('a folder of files, enums, native types and a relation without foreign keys', async () => {
  await write('schema/main.prisma', datasource('postgresql', '  relationMode = "prisma"\n'));
  await write(
    'schema/models/all.prisma',
    MODELS.replace('email String @unique', 'email String @unique @db.VarChar(40)\n  role Role'),
  );
  await write('schema/enums.prisma', 'enum Role {\n  USER\n  ADMIN\n\n  @@map("role_kind")\n}\n');
  const source = await read('prisma:schema?major=18');
  expect(namesIn(source)).toEqual(expect.arrayContaining(['enum role_kind', 'table authors']));
  expect(namesIn(source).filter((name) => name.startsWith('foreignKey'))).toEqual([]);
  const email = source.snapshot.objects.find(({ kind, name }) => kind === 'column' && name === 'email');
  expect(JSON.stringify(email)).toMatch(/varying\(40\)|varchar\(40\)/i);
});

test.each([
  [
    'a name that is missing',
    datasource('sqlite') + MODELS.replace('[authorId], ref', '[writerId], ref'),
    /^s\.prisma:\d+: .*writerId/,
    2,
  ],
  ['an unknown type', `${datasource('sqlite')}model A {\n  id Int @id\n  b Nope\n}\n`, /^s\.prisma:7: .*"?Nope"?/, 2],
  ['what is no schema', 'nonsense', /"s\.prisma" has no datasource with a provider/, 3],
  [
    'another engine',
    datasource('mysql') + MODELS,
    /^s\.prisma:2: Evenkeel reads no databases of the provider "mysql"\./,
    3,
  ],
])('%s is told with its place', async (_what, text, told, code) => {
  await write('s.prisma', text);
  const { sentences, exitCode, expected } = await refused('prisma:s.prisma');
  expect(expected).toBe(true);
  expect(sentences[0]).toMatch(told);
  expect(sentences).toHaveLength(1);
  expect(exitCode).toBe(code);
});

test('an engine that the provider is not, a file that is not there, and an empty folder', async () => {
  await write('s.prisma', datasource('sqlite') + MODELS);
  await mkdir(folder.file('empty'));
  expect((await refused('prisma:s.prisma?engine=postgres')).sentences).toEqual([
    's.prisma:2: the provider is "sqlite", and the source asks for engine=postgres.',
  ]);
  expect((await refused('prisma:t.prisma')).sentences).toEqual(['There is no file "t.prisma": check its path.']);
  expect((await refused('prisma:empty')).sentences).toEqual([
    '"empty" has no .prisma file: name a schema or its folder.',
  ]);
});

test('the engine of Prisma is there for these tests', () => {
  expect(existsSync(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))).toBe(true);
});
