import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ParityReport } from '../../../reports/index.ts';
import { evenkeel } from '../../support/command-line.ts';
import { gitRepository } from '../../support/git-repository.ts';
import { patience } from '../../support/patience.ts';
import { onTestServer } from '../../support/replayed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** The only fault of its files is that one lacks its twin. */
const CASE = join(import.meta.dirname, '../migrations/twins/no-twin-on-purpose/db');

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

test(
  'what was missing at the base is known, until a release asks for all',
  async () => {
    await using folder = await scratchFolder();
    const cwd = folder.path;
    await cp(CASE, folder.file('db'), { recursive: true });
    const first = await evenkeel(['migrations', 'db', '-f', 'json', '-o', 'base.json'], { cwd });
    expect(first.code, first.stderr).toBe(1);
    const again = await evenkeel(['migrations', 'db', '--base', 'base.json', '-f', 'json'], { cwd });
    expect(again.code, again.stderr).toBe(0);
    const { notices }: ParityReport = JSON.parse(again.stdout);
    expect(notices.map(({ status }) => status).toSorted()).toEqual(['accepted', 'known', 'known']);
    const release = await evenkeel(['migrations', 'db', '--base', 'base.json', '--release'], { cwd });
    expect(release.code, release.stderr).toBe(1);
    await writeFile(folder.file('db/sqlite/5_new.sql'), 'CREATE TABLE fresh (id INTEGER PRIMARY KEY);');
    const more = await evenkeel(['migrations', 'db', '--base', 'base.json'], { cwd });
    expect(more.code, more.stderr).toBe(1);
    expect(more.stdout).toMatch(/^error {4}db\/sqlite\/5_new\.sql:1: No file for PostgreSQL does this/m);
    expect(more.stdout).not.toMatch(/^error.*3_audit/m);
  },
  patience(60),
);

test(
  'what was missing at a commit is known',
  async () => {
    await using repository = await gitRepository();
    const cwd = repository.path;
    await cp(CASE, repository.file('db'), { recursive: true });
    await repository.commit();
    const again = await evenkeel(['migrations', 'db', '--base', 'git:HEAD'], { cwd });
    expect(again.code, again.stderr + again.stdout).toBe(0);
    await repository.write({ 'db/sqlite/5_new.sql': 'CREATE TABLE fresh (id INTEGER PRIMARY KEY);' });
    const more = await evenkeel(['migrations', 'db', '--base', 'git:HEAD'], { cwd });
    expect(more.code, more.stderr).toBe(1);
    expect(more.stdout).toMatch(/^error {4}db\/sqlite\/5_new\.sql:1: No file for PostgreSQL does this/m);
    expect(more.stdout).not.toMatch(/^error.*3_audit/m);
  },
  patience(60),
);

test(
  '--strict ends at the first statement that fails',
  async () => {
    await using folder = await scratchFolder();
    const cwd = folder.path;
    await cp(CASE, folder.file('db'), { recursive: true });
    expect((await evenkeel(['migrations', 'db', '--strict'], { cwd })).code).toBe(1);
    await writeFile(
      folder.file('db/sqlite/2_queue.sql'),
      'CREATE TABLE a (x INT);\nCREATE TABLE a (y INT);\nDROP TABLE b;',
    );
    const { code, stderr, stdout } = await evenkeel(['migrations', 'db', '--strict'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/does not run on SQLite [\d.]+: db\/sqlite\/2_queue\.sql:2: .*already exists/);
    expect(stderr).not.toContain('no such table');
  },
  patience(60),
);

test.each([
  [['db'], 2, 'db has no file for PostgreSQL, only sqlite/1.sql'],
  [['empty'], 2, 'empty is empty: name the folder of the migrations.'],
  [['none'], 2, 'none: check its path.'],
  [['db', 'db', 'db'], 3, 'Expected 2 arguments but got 3'],
  [['plain', 'plain'], 3, 'plain does not show whether it is for SQLite or for PostgreSQL: add ?engine='],
  [['plain?engine=sqlite'], 3, 'is for one engine: leave out "engine="'],
  [['plain?engine=sqlite', 'plain?engine=postgres'], 0, ''],
] as const)(
  '%j ends with %d and one sentence',
  async (folders, code, sentence) => {
    await using folder = await scratchFolder();
    const cwd = folder.path;
    await mkdir(folder.file('db/sqlite'), { recursive: true });
    await mkdir(folder.file('empty'));
    await mkdir(folder.file('plain'));
    for (const file of ['db/sqlite/1.sql', 'plain/1.sql'])
      await writeFile(folder.file(file), 'CREATE TABLE a (id integer NOT NULL);');
    const ended = await evenkeel(['migrations', ...folders], { cwd });
    expect(ended.code, ended.stderr + ended.stdout).toBe(code);
    expect(ended.stderr).toContain(sentence);
  },
  patience(60),
);

test(
  'evenkeel accept writes remarks about files, and a plain audit has nothing to say about them',
  async () => {
    await using folder = await scratchFolder();
    const cwd = folder.path;
    await cp(CASE, folder.file('db'), { recursive: true });
    const accepted = await evenkeel(['accept', 'db', '--migrations', '--reason', 'as it is'], { cwd });
    expect(accepted.code, accepted.stderr).toBe(0);
    expect(accepted.stderr).toContain('accepted: file db/postgres/3_audit.sql [migration.twin-missing]');
    const gate = await evenkeel(['migrations', 'db'], { cwd });
    expect(gate.code, gate.stdout).toBe(0);
    const audit = await evenkeel(['audit', 'migrations:db?engine=sqlite', 'migrations:db?engine=postgres'], { cwd });
    expect(audit.stdout).not.toContain('policy.unused');
    const pruned = await evenkeel(
      ['accept', 'migrations:db?engine=sqlite', 'migrations:db?engine=postgres', '--prune', '--reason', 'as it is'],
      { cwd },
    );
    expect(pruned.stderr).not.toContain('removed: file');
  },
  patience(60),
);
