import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postgresDump } from '../../../support/postgres-dump.ts';
import { namesIn, onTestServer, readFileSource, refusalOfFile } from '../../../support/replayed.ts';

beforeEach(onTestServer);
afterEach(() => {
  vi.unstubAllEnvs();
});

const TABLE = 'CREATE TABLE t (id integer PRIMARY KEY);\n';

describe('no part of a file is skipped silently', () => {
  test.each([
    'ALTER TABLE t RENAME COLUMN owner TO keeper;',
    'ALTER TABLE t RENAME owner TO keeper;',
    'ALTER TABLE ONLY public.t /* x */ RENAME COLUMN "owner" TO keeper',
  ])('a column called owner is renamed: %s', async (rename) => {
    const names = namesIn(await readFileSource('sql:pg.sql', `CREATE TABLE t (owner text);\n${rename}`));
    expect(names).toContain('column t.keeper');
    expect(names).not.toContain('column t.owner');
  });

  test('a column owner can be added next to a renamed one, and owners are still not changed', async () => {
    const sql = 'CREATE TABLE t (a text);\nALTER TABLE t ADD COLUMN owner text;\nALTER TABLE t OWNER TO nobody_here;';
    expect(namesIn(await readFileSource('sql:pg.sql', sql))).toContain('column t.owner');
  });

  test.each(['/* not closed', '/* one /* two */'])(
    'a comment that is not closed hides nothing: %s',
    async (comment) => {
      const { exitCode, sentences } = await refusalOfFile('sql:pg.sql', `${TABLE}${comment}\nDROP TABLE t;\n`);
      expect(exitCode).toBe(2);
      expect(sentences.join()).toContain('pg.sql:2: unterminated /* comment');
    },
  );

  test('a quote that is not closed does not print the rest of the file', async () => {
    const { sentences } = await refusalOfFile('sql:pg.sql', `${TABLE}SELECT '${'x'.repeat(100_000)}`);
    expect(sentences.join().length).toBeLessThan(1_000);
  });

  test.each(['\\echo hi \\\\ DROP TABLE t;', '\\x \\\\ DROP TABLE t;'])(
    'SQL after a command of psql is not lost: %s',
    async (line) => {
      const { exitCode, sentences } = await refusalOfFile('sql:pg.sql', `${TABLE}${line}\n`);
      expect(exitCode).toBe(2);
      expect(sentences.join()).toContain('pg.sql:2:');
    },
  );

  test.each([0.3, 0.6, 0.9])('a dump that was cut off is refused, wherever the cut is: %d', async (share) => {
    const dump = postgresDump.split('\n');
    const cut = dump.slice(0, Math.floor(dump.length * share)).join('\n');
    const { sentences } = await refusalOfFile('dump:app.sql', cut);
    expect(sentences.join()).toContain('"app.sql" is cut off');
  });

  test('a statement that breaks the schema of SQLite is reported and does not crash', async () => {
    const sql = `${TABLE}PRAGMA writable_schema = 1;\nUPDATE sqlite_schema SET sql = 'garbage';\n`;
    expect((await refusalOfFile('sql:sqlite.sql', sql)).exitCode).toBe(2);
  });

  test.each([
    ['ends its own session', 'SELECT pg_terminate_backend(pg_backend_pid());'],
    [
      'forbids connections to its database',
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 0', current_database()); END $$;`,
    ],
    [
      'takes its own right to connect',
      `DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, %I', current_database(), current_user); END $$;`,
    ],
    ['changes its password', `DO $$ BEGIN EXECUTE format('ALTER ROLE %I PASSWORD ''x''', current_user); END $$;`],
    ['has a byte that no SQL can have', 'CREATE TABLE u (a int)\0;'],
  ])('a script that %s is not at parity', async (_what, sql) => {
    expect((await refusalOfFile('sql:pg.sql', `${TABLE}${sql}`)).exitCode).toBe(2);
  });
});
