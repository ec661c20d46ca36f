import { execFileSync, spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { program } from '../../support/command-line.ts';
import { onTestServer, readFileSource, refusalOfFile } from '../../support/replayed.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { waitFor } from '../../support/wait-for.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

const ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n';

const late = (file: string, line: number, limit = '2s') =>
  new RegExp(
    `^"sql:${file}\\?timeout=${limit}" did not end on \\S+ \\S+ within ${limit}: ${file}:${line}: this statement was running\\. Change it if`,
  );

test.each([
  ['a query', 'sqlite.sql', ENDLESS],
  [
    'a trigger',
    'sqlite.sql',
    `CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO u ${ENDLESS}; END;\nINSERT INTO t VALUES (1)`,
  ],
  ['a query', 'pg.sql', ENDLESS],
  ['a query whose script lifts the limits of the server', 'pg.sql', `SET statement_timeout = 0;\n${ENDLESS}`],
  ['a block', 'pg.sql', 'DO $$ BEGIN LOOP PERFORM 1; END LOOP; END $$'],
  ['a wait', 'pg.sql', 'SELECT pg_sleep(600)'],
  ['a query after a role that is missing', 'pg.sql', `ALTER TABLE t OWNER TO nobody_there;\n${ENDLESS}`],
])('%s that never ends is ended, and its place is told: %s', async (_title, file, sql) => {
  const script = `CREATE TABLE t (a int);\nCREATE TABLE u (a int);\n${sql};\nCREATE TABLE v (a int);\n`;
  const { exitCode, sentences } = await refusalOfFile(`sql:${file}?timeout=2s`, script);
  expect(exitCode).toBe(2);
  expect(sentences.join()).toMatch(late(file, script.trimEnd().split('\n').length - 1));
});

test('the limit counts all statements together, and nothing of a replay in time', async () => {
  const waits = 'CREATE TABLE t (a int);\nSELECT pg_sleep(1);\nSELECT pg_sleep(1);\nSELECT pg_sleep(5);\n';
  expect((await refusalOfFile('sql:pg.sql?timeout=6s', waits)).sentences.join()).toMatch(late('pg.sql', 4, '6s'));
  const { snapshot } = await readFileSource(
    'sql:pg.sql?timeout=1h',
    'CREATE TABLE t (a int);\nSELECT pg_sleep(0.4);\n',
  );
  expect(snapshot.objects.map(({ name }) => name)).toContain('t');
});

test('no session of an endless statement stays on the server', async () => {
  await refusalOfFile('sql:pg.sql?timeout=1s', `CREATE TABLE t (a int);\n/* stays */ ${ENDLESS};\n`);
  const client = new Client({ connectionString: inject('postgresServer') });
  await client.connect();
  try {
    const query = "SELECT 1 FROM pg_stat_activity WHERE query LIKE '/* stays */%' AND state = 'active'";
    await waitFor(async () => (await client.query(query)).rows.length === 0 || undefined);
  } finally {
    await client.end();
  }
});

test.each(['0s', '5', '1.5m', 'soon', '-1m', '25d', '1w', ''])('the timeout "%s" is refused', async (timeout) => {
  const { exitCode, sentences } = await refusalOfFile(`sql:sqlite.sql?timeout=${timeout}`, 'CREATE TABLE t (a int);');
  expect(exitCode).toBe(3);
  expect(sentences.join()).toContain(`asks for the timeout "${timeout}"; write a time of at most 24d such as 30s`);
});

test('the process of an endless statement ends with that of the audit, however that ends', async () => {
  await using folder = await scratchFolder();
  await writeFile(folder.file('sqlite.sql'), `CREATE TABLE t (a int);\n${ENDLESS};\n`);
  const audit = spawn(process.execPath, [program, 'snapshot', 'sql:sqlite.sql'], { cwd: folder.path, stdio: 'ignore' });
  const child = await waitFor(() =>
    processes().find(({ parent, words }) => parent === audit.pid && REPLAYS.test(words)),
  );
  audit.kill('SIGKILL');
  await waitFor(() => processes().every(({ id }) => id !== child.id) || undefined);
});

const REPLAYS = /scratch\/sqlite-process\.[jt]s$/;

interface Process {
  readonly id: number;
  readonly parent: number;
  readonly words: string;
}

function processes(): readonly Process[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return [...table.matchAll(/^ *(\d+) +(\d+) (.*?) *$/gm)].map(([, id, parent, words = '']) => ({
    id: Number(id),
    parent: Number(parent),
    words,
  }));
}
