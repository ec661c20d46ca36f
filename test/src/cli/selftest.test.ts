import { expect, test } from 'vitest';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

const NOTES = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL)';

test('a proved schema ends with 0, and the last sentence says so', async () => {
  await using database = await sqliteDatabase(NOTES);
  const { code, stdout, stderr } = await evenkeel(['selftest', database.path]);
  expect(stdout).toMatch(/^self-test of sqlite/);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(/Proved on this schema: all \d+ planted differences were found.*\. $/);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});

test('the JSON result can be parsed and contains no password', async () => {
  await using database = await postgresDatabase(NOTES);
  const { code, stdout } = await evenkeel(['selftest', database.url, '--format', 'json']);
  expect(JSON.parse(stdout)).toMatchObject({ format: 'evenkeel-selftest/1', verdict: 'proved', failures: [] });
  expect(stdout).not.toContain(new URL(database.url).password || '\u0000');
  expect(code).toBe(0);
});

test('an empty or unreadable source ends with 2', async () => {
  await using database = await sqliteDatabase('');
  const { code, stdout } = await evenkeel(['selftest', database.path]);
  expect(stdout).toContain('The source contains nothing');
  expect(code).toBe(2);
  expect((await evenkeel(['selftest', '/nowhere/at-all.db'])).code).toBe(2);
});

test('an unknown format is wrong usage', async () => {
  expect((await evenkeel(['selftest', 'app.db', '--format', 'yaml'])).code).toBe(3);
});
