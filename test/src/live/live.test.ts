import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { redactSource } from '../../../introspection/index.ts';
import { compareLives } from '../../../src/live/compare-lives.ts';
import { runScript } from '../../../src/scratch/server-databases.ts';
import { evenkeel } from '../../support/command-line.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { onTestServer } from '../../support/replayed.ts';

/**
 * Each folder has the files of both engines in `db`, what stands in a live database of one or of each, and `remarks.txt`: how
 * these differ from what they have run.
 */
const CASES = join(import.meta.dirname, 'cases');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(readdirSync(CASES))('%s', async (name) => {
  const lines: string[] = [];
  if (existsSync(join(CASES, name, 'live.sqlite.sql'))) {
    await using database = await sqliteDatabase(sqlOf(name, 'sqlite'));
    lines.push(...(await comparedWith(name, database.path)));
  }
  if (existsSync(join(CASES, name, 'live.postgres.sql'))) {
    await using database = await postgresDatabase(sqlOf(name, 'postgres'));
    lines.push(...(await comparedWith(name, database.url)));
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(CASES, name, 'remarks.txt'));
});

test('what the policy leaves out or accepts is not told', async () => {
  await using database = await sqliteDatabase(sqlOf('changed-by-hand', 'sqlite'));
  const policy = {
    ignore: [{ object: 'backup_users' }],
    accept: [{ rule: 'index.extra', object: 'users.*', reason: 'it is measured' }],
  };
  const { remarks } = await compareLives({ ...asked('changed-by-hand', database.path), policy });
  const texts = remarks.map(({ text }) => text).join();
  expect(texts).toContain('views');
  expect(texts).not.toMatch(/backup_users|users_mail/);
});

test('a table that the role may not read is said, and the schema tells what was run', async () => {
  await using database = await postgresDatabase(sqlOf('one-file-is-pending', 'postgres'));
  const role = `evenkeel_reader_${process.pid}`;
  const server = inject('postgresServer');
  await runScript(server, `CREATE ROLE ${role} LOGIN PASSWORD 'reader'`);
  try {
    const url = new URL(database.url);
    [url.username, url.password] = [role, 'reader'];
    const { notes, remarks } = await compareLives(asked('one-file-is-pending', url.href));
    expect(notes.map((note) => note.replace(redactSource(url.href), 'live'))).toEqual([
      'live: 2 of 3 files were run, as far as its schema shows: the role may not read schema_migrations.',
    ]);
    expect(remarks.map(({ rule }) => rule)).toEqual(['migration.pending']);
  } finally {
    await runScript(server, `DROP ROLE ${role}`);
  }
});

test('a snapshot has no records, and a database that is named twice is told once', async () => {
  await using database = await sqliteDatabase(sqlOf('one-file-is-pending', 'sqlite'));
  const file = `${database.path}.json`;
  expect((await evenkeel(['snapshot', database.path, '-o', file])).code).toBe(0);
  const { notes } = await compareLives(asked('one-file-is-pending', `snapshot:${file}`));
  expect(notes.join()).toContain('2 of 3 files were run, as far as its schema shows: a snapshot has no records.');
  const twice = { ...asked('one-file-is-pending', ''), databases: [database.path, database.path] };
  expect((await compareLives(twice)).remarks).toHaveLength(1);
});

test('the command tells it in the report of the files, without a password', async () => {
  await using database = await postgresDatabase(sqlOf('changed-by-hand', 'postgres'));
  const folder = join(CASES, 'changed-by-hand/db');
  const { stdout, stderr, code } = await evenkeel(['migrations', folder, '--live', database.url]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /posts: column title, nullable: expected yes → actual no.*\[migration\.by-hand\]/,
  );
  expect(stderr).toContain('3 of 3 files were run, says schema_migrations of dbmate or Rails.');
  expect(stdout + stderr).not.toContain(new URL(database.url).password);
  expect(code).toBe(1);
});

test.each([
  [['--live', 'none.sqlite'], 2, 'none.sqlite'],
  [['--live', 'mysql://a/b'], 3, 'mysql'],
])('%j is refused in one sentence', async (words, code, sentence) => {
  const ended = await evenkeel(['migrations', join(CASES, 'changed-by-hand/db'), ...words]);
  expect([ended.code, ended.stderr.trim().split('\n').length]).toEqual([code, 1]);
  expect(ended.stderr).toContain(sentence);
});

test('a live database of an engine without files is refused', async () => {
  await using database = await sqliteDatabase();
  const folder = join(CASES, 'changed-by-hand/db/postgres');
  const ended = await evenkeel(['migrations', folder, folder, '--live', database.path]);
  expect(ended.stderr).toContain('is a database of sqlite, and no folder has files for it');
  expect(ended.code).toBe(3);
});

function sqlOf(name: string, engine: string): string {
  return readFileSync(join(CASES, name, `live.${engine}.sql`), 'utf8');
}

function asked(name: string, database: string) {
  const sources = ['sqlite', 'postgres'].map((engine) => `migrations:db?engine=${engine}`);
  return {
    sources,
    databases: [database],
    folder: join(CASES, name),
    policy: {},
    today: '2026-01-01',
    onStep: () => {},
  };
}

async function comparedWith(name: string, database: string): Promise<readonly string[]> {
  const { remarks, notes } = await compareLives(asked(name, database));
  const lines = [
    ...notes,
    ...remarks.map(
      ({ rule, severity, file, line, text }) => `  ${severity ?? 'usual'}  ${file}:${line}: ${text} [${rule}]`,
    ),
  ];
  return lines.map((line) => line.replaceAll(redactSource(database), 'live'));
}
