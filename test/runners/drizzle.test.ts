import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSource } from '../../src/audit/read-source.ts';
import { findMadeProtocol } from '../../src/sources/registry.ts';
import { onTestServer } from '../support/replayed.ts';
import type { ScratchFolder } from '../support/scratch-folder.ts';
import { differencesOf, project, refused } from './project.ts';

const config = (dialect: string, schema: string) =>
  `import { defineConfig } from 'drizzle-kit';
export default defineConfig({ dialect: '${dialect}', schema: '${schema}', out: './out' });
`;

const files = {
  'lite/drizzle.config.ts': config('sqlite', './lite/schema.ts'),
  'lite/schema.ts': `
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
export const boats = sqliteTable('boats', {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  crew: integer().notNull().default(2),
}, (boat) => [index('boats_crew').on(boat.crew)]);
`,
  'cloud/drizzle.config.pg.ts': `console.log('reading the config');\n${config('postgresql', './cloud/schema.ts')}`,
  'cloud/schema.ts': `
import { bigint, bigserial, index, pgTable, text } from 'drizzle-orm/pg-core';
export const boats = pgTable('boats', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  name: text().notNull().unique(),
  crew: bigint({ mode: 'number' }).notNull().default(2),
}, (boat) => [index('boats_crew').on(boat.crew)]);
`,
  'drift/drizzle.config.ts': config('postgresql', './drift/schema.ts'),
  'drift/schema.ts': `
import { bigint, bigserial, pgTable, text } from 'drizzle-orm/pg-core';
export const boats = pgTable('boats', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  name: text().notNull(),
  crew: bigint({ mode: 'number' }).notNull().default(2),
});
`,
};

let folder: ScratchFolder;

beforeEach(async () => {
  onTestServer();
  folder = await project(files);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await folder[Symbol.asyncDispose]();
});

test('two schemas of Drizzle that agree are at parity', async () => {
  expect(await differencesOf(folder, 'drizzle:lite', 'drizzle:cloud/drizzle.config.pg.ts')).toEqual([]);
});

test('what one schema of Drizzle lacks is found, with either side first', async () => {
  const lacking = ['index.missing boats.boats_crew', 'unique.absent boats.boats_name_unique'];
  expect((await differencesOf(folder, 'drizzle:lite', 'drizzle:drift')).length).toBe(lacking.length);
  expect((await differencesOf(folder, 'drizzle:drift', 'drizzle:lite')).length).toBe(lacking.length);
});

test.each([
  ['a folder without a config', {}, 'drizzle:.', 'has no drizzle.config.ts', 2],
  ['a file that is not there', {}, 'drizzle:x.ts', 'There is no file or folder "x.ts"', 2],
  [
    'two configs',
    { 'lite/drizzle.config.js': '' },
    'drizzle:lite',
    'drizzle.config.js, drizzle.config.ts: name one',
    3,
  ],
  [
    'a config that does not load',
    { 'a/drizzle.config.ts': `throw new Error('no licence'); // dialect: 'sqlite'` },
    'drizzle:a',
    'no licence',
    2,
  ],
  [
    'a schema that is not there',
    { 'a/drizzle.config.ts': config('sqlite', './nowhere.ts') },
    'drizzle:a',
    'No schema files found',
    2,
  ],
  ['an unknown dialect', { 'a/drizzle.config.ts': config('mysql', './x.ts') }, 'drizzle:a', 'the dialect "mysql"', 2],
  ['another dialect', {}, 'drizzle:lite?engine=postgres', 'asks for engine=postgres', 3],
  ['no dialect', { 'a/drizzle.config.ts': 'export default {}' }, 'drizzle:a', 'does not show its dialect', 3],
  [
    'a config that hangs',
    { 'a/drizzle.config.js': `// dialect: 'sqlite'\nfor (;;);` },
    'drizzle:a?timeout=3s',
    'did not end within 3s',
    2,
  ],
])('%s is refused in one sentence', async (_, more, source, told, exitCode) => {
  await folder[Symbol.asyncDispose]();
  folder = await project({ ...files, ...more });
  const before = leftBehind();
  expect(await refused(folder, source)).toEqual({ told: expect.stringContaining(told), exitCode });
  expect(leftBehind()).toEqual(before);
});

test('drizzle-kit is not downloaded', async () => {
  await rm(folder.file('node_modules'));
  expect(await refused(folder, 'drizzle:lite')).toEqual({
    told: expect.stringContaining('npm install --save-dev drizzle-kit'),
    exitCode: 2,
  });
});

test('only who runs Evenkeel may name a config, and to try it does not run it', async () => {
  await expect(readSource('drizzle:lite', { folder: folder.path })).rejects.toThrow('only the command line');
  const tried = await findMadeProtocol('drizzle:lite')?.tried('drizzle:lite', folder.path);
  expect(tried).toContain('which is run when it is audited');
});

function leftBehind(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('evenkeel-drizzle-'));
}
