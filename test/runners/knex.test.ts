import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onTestServer } from '../support/replayed.ts';
import type { ScratchFolder } from '../support/scratch-folder.ts';
import { differencesOf, project, refused } from './project.ts';

const files = {
  'knexfile.cjs': `
const url = process.env.DATABASE_URL;
const connection = url.startsWith('postgres') ? url : { filename: url };
module.exports = { client: url.startsWith('postgres') ? 'pg' : 'better-sqlite3', connection, useNullAsDefault: true };
`,
  'migrations/001_boats.cjs': `
exports.up = (knex) => knex.schema.createTable('boats', (table) => {
  table.bigIncrements('id');
  table.text('name').notNullable().unique();
  table.bigInteger('crew');
  if (!process.env.DRIFT) table.index(['crew'], 'boats_crew');
});
exports.down = (knex) => knex.schema.dropTable('boats');
`,
};

const source = (engine: string, more = '') =>
  `run:"${process.execPath}" node_modules/knex/bin/cli.js migrate:latest --knexfile knexfile.cjs?engine=${engine}${more}`;

let folder: ScratchFolder;

beforeEach(async () => {
  onTestServer();
  folder = await project(files);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await folder[Symbol.asyncDispose]();
});

test('migrations of Knex that do the same on both engines are at parity', async () => {
  expect(await differencesOf(folder, source('sqlite'), source('postgres'))).toEqual([]);
});

test('what they do on one engine only is found', async () => {
  const found = await differencesOf(folder, source('sqlite'), source('postgres', '&env.DRIFT=1'));
  expect(found).toEqual(['index.missing boats.boats_crew']);
});

test('a migration that fails is told with the words of Knex', async () => {
  await folder[Symbol.asyncDispose]();
  folder = await project({
    ...files,
    'migrations/002_fails.cjs': `exports.up = () => { throw new Error('no tide'); }; exports.down = () => {};`,
  });
  expect(await refused(folder, source('sqlite'))).toEqual({ told: expect.stringContaining('no tide'), exitCode: 2 });
});
