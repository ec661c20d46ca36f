import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { compareObjects, type SchemaObject } from '../../../introspection/index.ts';
import { readReplay } from '../../../src/audit/read-replay.ts';
import type { PlayedStep } from '../../../src/migrations/steps/played-step.ts';
import { onTestServer } from '../../support/replayed.ts';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steps-'));
  await onTestServer();
});

afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

/** The steps of these files, each in short: its changes, and where it failed. */
async function stepsOf(engine: string, files: Record<string, string>): Promise<Record<string, string[]>> {
  write(files);
  const { steps = [] } = await readReplay(`migrations:db?engine=${engine}`, folder, { inSteps: true });
  return Object.fromEntries(steps.map((step) => [step.file, shortOf(step)]));
}

function write(files: Record<string, string>): void {
  for (const [name, sql] of Object.entries(files)) {
    const path = join(folder, 'db', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, sql);
  }
}

function shortOf({ changes, failures }: PlayedStep): string[] {
  return [
    ...changes
      .filter(({ object }) => object.kind === 'table' || object.kind === 'column' || object.kind === 'index')
      .map(({ does, object: { kind, owner, name }, fields }) =>
        [`${does} ${kind} ${owner === null ? '' : `${owner}.`}${name}`, ...fields].join(' '),
      ),
    ...failures.map(({ file, line, why }) => `fails at ${file}:${line}: ${why}`),
  ];
}

describe.each(['sqlite', 'postgres'])('%s', (engine) => {
  test('each file has the changes that remain at its end', async () => {
    const steps = await stepsOf(engine, {
      '1_users.sql':
        'CREATE TABLE users (id integer PRIMARY KEY, name text);\nCREATE TABLE tmp (a int);\nDROP TABLE tmp;',
      '2_mail.sql': 'ALTER TABLE users ADD COLUMN mail text;\nCREATE INDEX users_mail ON users (mail);',
      '3_rows.sql': "INSERT INTO users (id, name) VALUES (1, 'a');",
      '4_gone.sql': 'DROP INDEX users_mail;\nALTER TABLE users DROP COLUMN name;',
    });
    expect(steps).toEqual({
      'db/1_users.sql': ['make table users', 'make column users.id', 'make column users.name'],
      'db/2_mail.sql': ['make column users.mail', 'make index users.users_mail'],
      'db/3_rows.sql': [],
      'db/4_gone.sql': ['change column users.mail position', 'drop column users.name', 'drop index users.users_mail'],
    });
  });

  test('a statement that fails is recorded with its line, and the rest is run', async () => {
    const steps = await stepsOf(engine, {
      '1.sql': 'CREATE TABLE a (x int);\n\nCREATE TABLE a (x int);\nCREATE TABLE b (x int);',
      '2.sql': 'DROP TABLE nowhere;',
      '3.sql': 'CREATE TABLE c (x int);',
    });
    expect(steps['db/1.sql']?.slice(0, 4)).toEqual([
      'make table a',
      'make table b',
      'make column a.x',
      'make column b.x',
    ]);
    expect(steps['db/1.sql']?.[4]).toMatch(/^fails at db\/1\.sql:3: .*already exists/);
    expect(steps['db/2.sql']?.join()).toMatch(/^fails at db\/2\.sql:1: .*nowhere/);
    expect(steps['db/3.sql']).toEqual(['make table c', 'make column c.x']);
  });

  test('a transaction that a file leaves open is undone before the next file', async () => {
    const steps = await stepsOf(engine, {
      '1.sql': 'BEGIN;\nCREATE TABLE a (x int);',
      '2.sql': 'CREATE TABLE b (x int);',
    });
    expect(steps).toEqual({
      'db/1.sql': ['fails at db/1.sql:2: the transaction is open at the end: COMMIT is missing'],
      'db/2.sql': ['make table b', 'make column b.x'],
    });
  });
});

test.each(['sqlite', 'postgres'])(
  '%s: the changes of all steps, one after the other, give the schema of the end',
  async (engine) => {
    write({
      '1.sql': 'CREATE TABLE a (x integer PRIMARY KEY, y text UNIQUE);\nCREATE TABLE b (a integer REFERENCES a (x));',
      '2.sql': 'CREATE VIEW v AS SELECT x FROM a;\nCREATE INDEX b_a ON b (a);',
      '3.sql': 'ALTER TABLE a RENAME TO c;\nALTER TABLE c RENAME COLUMN y TO z;',
      '4.sql': 'DROP VIEW v;\nDROP TABLE b;\nALTER TABLE c ADD COLUMN w text NOT NULL DEFAULT 1;',
    });
    const { steps = [], snapshot } = await readReplay(`migrations:db?engine=${engine}`, folder, { inSteps: true });
    const there = new Map<string, SchemaObject>();
    for (const { does, object } of steps.flatMap(({ changes }) => changes)) {
      const key = JSON.stringify([object.kind, object.namespace, object.owner, object.name]);
      if (does === 'drop') there.delete(key);
      else there.set(key, object);
    }
    expect([...there.values()].toSorted(compareObjects)).toEqual(snapshot.objects);
  },
);

test('a rebuilt table of SQLite changes only what the new one has otherwise', async () => {
  const steps = await stepsOf('sqlite', {
    '1.sql': 'CREATE TABLE t (a integer PRIMARY KEY, b text);\nCREATE INDEX t_b ON t (b);',
    '2.sql': `CREATE TABLE t_new (a integer PRIMARY KEY, b text NOT NULL, c int);
INSERT INTO t_new (a, b) SELECT a, b FROM t;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;`,
  });
  expect(steps['db/2.sql']).toEqual(['change column t.b nullable', 'make column t.c', 'drop index t.t_b']);
});

test('what a block of code makes belongs to its file', async () => {
  const steps = await stepsOf('postgres', {
    '1.sql': "DO $$ BEGIN EXECUTE 'CREATE TABLE ' || 'made_by_code (x int)'; END $$;",
    '2.sql': 'SELECT 1;',
  });
  expect(steps).toEqual({ 'db/1.sql': ['make table made_by_code', 'make column made_by_code.x'], 'db/2.sql': [] });
});

test('a missing role begins the replay anew, and no step is told twice', async () => {
  const steps = await stepsOf('postgres', {
    '1.sql': 'CREATE TABLE a (x int);',
    '2.sql': 'CREATE POLICY p ON a TO reader_of_steps USING (true);',
    '3.sql': 'CREATE TABLE b (x int);',
  });
  expect(steps['db/1.sql']).toEqual(['make table a', 'make column a.x']);
  expect(steps['db/3.sql']).toEqual(['make table b', 'make column b.x']);
});
