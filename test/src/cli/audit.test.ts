import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)';
const LACKING = 'CREATE TABLE notes (id INTEGER PRIMARY KEY)';
const INDEXED = `${NOTES}; CREATE INDEX by_body ON notes (body)`;

test('parity ends with 0', async () => {
  await using expected = await sqliteDatabase(NOTES);
  await using actual = await postgresDatabase('CREATE TABLE notes (id bigserial PRIMARY KEY, body text NOT NULL)');
  const { code, stdout, stderr } = await evenkeel(['audit', expected.path, actual.url]);
  expect(stdout).toMatch(/^parity: /);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('findings end with 1, from the threshold on', async () => {
  await using expected = await sqliteDatabase(NOTES);
  await using lacking = await sqliteDatabase(LACKING);
  await using indexed = await sqliteDatabase(INDEXED);
  const codeOf = async (actual: string, ...options: readonly string[]) =>
    (await evenkeel(['audit', expected.path, actual, ...options])).code;
  expect(await codeOf(lacking.path)).toBe(1);
  expect(await codeOf(lacking.path, '--fail-on', 'error')).toBe(1);
  expect(await codeOf(lacking.path, '--fail-on', 'never')).toBe(0);
  expect(await codeOf(lacking.path, '--exit-zero')).toBe(0);
  expect(await codeOf(indexed.path)).toBe(1);
  expect(await codeOf(indexed.path, '--fail-on', 'error')).toBe(0);
});

test('strict coverage ends with 2 if something was not compared, and says what', async () => {
  await using plain = await sqliteDatabase(NOTES);
  await using virtual = await sqliteDatabase(`${NOTES}; CREATE VIRTUAL TABLE search USING fts5 (body)`);
  await using actual = await postgresDatabase('CREATE TABLE notes (id bigserial PRIMARY KEY, body text NOT NULL)');
  const audit = (expected: string) => evenkeel(['audit', expected, actual.url, '--strict-coverage', '--quiet']);
  expect(await audit(plain.path)).toEqual({ code: 0, stdout: '', stderr: '' });
  const { code, stderr } = await audit(virtual.path);
  expect(stderr).toBe('evenkeel: The coverage is not complete: not read on one side: 1 virtual table.\n');
  expect(code).toBe(2);
  expect((await evenkeel(['audit', virtual.path, actual.url])).code).toBe(0);
});

test('the first lines summarise the report', async () => {
  await using expected = await sqliteDatabase(NOTES);
  await using actual = await sqliteDatabase(LACKING);
  const { stdout } = await evenkeel(['audit', expected.path, actual.path]);
  const top = stdout.split('\n').slice(0, 10).join('\n');
  expect(top).toMatch(/^drift: 1 error\n/);
  expect(top).toContain(expected.path);
  expect(top).toContain(actual.path);
  expect(top).toContain('column body is missing');
});

test('--quiet prints nothing', async () => {
  await using expected = await sqliteDatabase(NOTES);
  await using actual = await sqliteDatabase(LACKING);
  const ended = await evenkeel(['audit', expected.path, actual.path, '--quiet']);
  expect(ended).toEqual({ code: 1, stdout: '', stderr: '' });
});

test.each(['text', 'json', 'markdown'])('%s: two runs give the same bytes, except for the time', async (format) => {
  await using expected = await sqliteDatabase(INDEXED);
  await using actual = await postgresDatabase(
    'CREATE TABLE notes (id serial PRIMARY KEY, body varchar(20)); CREATE TABLE extra ()',
  );
  const run = async () =>
    (await evenkeel(['audit', expected.path, actual.url, '--format', format])).stdout.replaceAll(
      /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
      'TIME',
    );
  const first = await run();
  expect(first).toContain('TIME');
  expect(await run()).toBe(first);
});

test('output has colour only on request', async () => {
  await using database = await sqliteDatabase(NOTES);
  const audit = ['audit', database.path, database.path];
  expect((await evenkeel(audit)).stdout).not.toContain('\u001b');
  expect((await evenkeel(audit, { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[');
});

test('systems come from the configuration', async () => {
  await using folder = await scratchFolder();
  await using expected = await sqliteDatabase(NOTES);
  await using actual = await sqliteDatabase(LACKING);
  await writeFile(folder.file('evenkeel.yaml'), 'systems:\n  search:\n    needs: [notes.body]\n');
  const { stdout } = await evenkeel(['audit', expected.path, actual.path], { cwd: folder.path });
  expect(stdout).toMatch(/^degraded +search$/m);
});

test('a snapshot can replace its database', async () => {
  await using folder = await scratchFolder();
  await using database = await postgresDatabase('CREATE TABLE notes (id serial PRIMARY KEY, body text NOT NULL)');
  const kept = await evenkeel(['snapshot', database.url, '--output', folder.file('notes.json')]);
  expect(kept).toEqual({ code: 0, stdout: '', stderr: '' });
  const { code, stdout } = await evenkeel(['audit', `snapshot:${folder.file('notes.json')}`, database.url]);
  expect(stdout).toMatch(/^parity: no difference that matters\n/);
  expect(code).toBe(0);
});

test('no password gets into a report or a snapshot', async () => {
  await using database = await postgresDatabase('CREATE TABLE notes (id serial PRIMARY KEY)');
  const password = decodeURIComponent(new URL(database.url).password);
  expect(password).not.toBe('');
  for (const args of [
    ['snapshot', database.url],
    ...['text', 'json', 'markdown'].map((format) => ['audit', database.url, database.url, '--format', format]),
  ]) {
    const { stdout, stderr } = await evenkeel(args);
    expect(stdout).not.toBe('');
    expect(stdout + stderr).not.toContain(password);
  }
});
