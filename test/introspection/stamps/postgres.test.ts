import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { introspect, readStamp } from '../../../introspection/index.ts';
import { type EmbeddedServer, openEmbeddedServer } from '../../../src/scratch/embedded-server.ts';
import { createDatabase } from '../../../src/scratch/server-databases.ts';
import { patience } from '../../support/patience.ts';
import { serverPackage } from '../../support/server-package.ts';
import { waitFor } from '../../support/wait-for.ts';

/** A server of its own: what others do on theirs would change the stamps. */
let server: EmbeddedServer;
let url: string;
let client: Client;

beforeAll(async () => {
  server = await openEmbeddedServer(serverPackage(inject('postgresVersion').major));
});
afterAll(() => server.close());

const START = `
  CREATE TABLE author (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'x', age integer CHECK (age > 0));
  CREATE TABLE book (id integer PRIMARY KEY, author integer REFERENCES author, title text, pages integer);
  CREATE INDEX book_title ON book (title);
  CREATE VIEW titles AS SELECT title FROM book;
  CREATE SEQUENCE tickets;
  CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TYPE mood AS ENUM ('sad', 'glad');
  CREATE MATERIALIZED VIEW ages AS SELECT age FROM author;
  INSERT INTO author (id) SELECT generate_series(1, 1000);
`;

let databases = 0;
beforeEach(async () => {
  databases += 1;
  url = await createDatabase(server.url(), `stamps_${databases}`);
  client = await connected();
  await client.query(START);
  return () => client.end();
});

async function connected(): Promise<Client> {
  const other = new Client({ connectionString: url });
  await other.connect();
  return other;
}

const shown = async () => ({ ...(await introspect(`${url}?with=owners,privileges`)), takenAt: '' });

const CHANGES: readonly string[] = [
  'ALTER TABLE author ADD COLUMN born date',
  'ALTER TABLE author ALTER COLUMN name DROP NOT NULL',
  `ALTER TABLE author ALTER COLUMN name SET DEFAULT 'y'`,
  'ALTER TABLE book ALTER COLUMN pages TYPE bigint',
  'ALTER TABLE author RENAME COLUMN age TO years',
  'ALTER TABLE book ALTER COLUMN title SET STATISTICS 7',
  'ALTER TABLE book SET (fillfactor = 50)',
  'ALTER TABLE book ENABLE ROW LEVEL SECURITY',
  'CREATE POLICY own ON book USING (id > 1)',
  `COMMENT ON TABLE author IS 'who wrote'`,
  `COMMENT ON COLUMN book.title IS 'its name'`,
  'GRANT SELECT ON book TO PUBLIC',
  'GRANT UPDATE (title) ON book TO PUBLIC',
  'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC',
  `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = %L', current_database(), '5MB'); END $$`,
  'ALTER SEQUENCE tickets INCREMENT 2',
  'ALTER SEQUENCE tickets OWNED BY book.id',
  'ALTER INDEX book_title RENAME TO titles_of_books',
  'CREATE UNIQUE INDEX ON book (title, id)',
  'CREATE INDEX CONCURRENTLY ON book (id, title)',
  'CREATE STATISTICS both_columns ON id, title FROM book',
  'CREATE OR REPLACE VIEW titles AS SELECT upper(title) AS title FROM book',
  `CREATE OR REPLACE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 2'`,
  'CREATE TRIGGER nothing BEFORE INSERT ON book FOR EACH ROW EXECUTE FUNCTION nothing()',
  `ALTER TYPE mood ADD VALUE 'mad'`,
  'CREATE DOMAIN short AS text CHECK (length(VALUE) < 5)',
  'CREATE RULE quiet AS ON DELETE TO author DO INSTEAD NOTHING',
  'CREATE SCHEMA other CREATE TABLE other.thing (id integer)',
  'CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer)',
  'ALTER TABLE book DROP CONSTRAINT book_author_fkey',
  'DROP TABLE book CASCADE; CREATE TABLE book (id integer PRIMARY KEY, author integer, title text)',
  'DROP FUNCTION one()',
  'CREATE PUBLICATION news FOR TABLE author',
  'CREATE CAST (mood AS integer) WITH INOUT',
  'CREATE ROLE stamped_role; ALTER TABLE author OWNER TO stamped_role',
];

/** They change rows, or nothing; or they are taken back. */
const NO_CHANGES: readonly string[] = [
  `INSERT INTO author (id) SELECT generate_series(2000, 3000)`,
  'UPDATE author SET age = 5',
  `SELECT nextval('tickets')`,
  'ANALYZE',
  'VACUUM author',
  'BEGIN; ALTER TABLE author ADD COLUMN never integer; ROLLBACK',
  'BEGIN; DROP TABLE book CASCADE; ROLLBACK',
];

/** They write catalogues again, but the same. */
const REWRITES: readonly string[] = ['VACUUM FULL', 'VACUUM FREEZE', 'VACUUM FULL pg_class', 'REINDEX TABLE author'];

/** A transaction that is open for a while. */
const OPEN =
  'BEGIN; CREATE TABLE late (id integer); DROP TABLE IF EXISTS late_before; ALTER TABLE late RENAME TO late_before';
const COMMIT = 'COMMIT';

describe('the stamp of a PostgreSQL database', () => {
  test('stays while only rows change, and when a change is taken back', async () => {
    const stamp = await readStamp(url);
    expect(stamp).toBeDefined();
    for (const sql of NO_CHANGES) {
      await client.query(sql);
      expect([sql, await readStamp(url)]).toEqual([sql, stamp]);
    }
  });

  test('changes with each kind of change', async () => {
    for (const sql of CHANGES) {
      const stamp = await readStamp(url);
      expect(stamp).toBeDefined();
      await client.query(sql);
      expect([sql, (await readStamp(url)) === stamp]).toEqual([sql, false]);
    }
    await client.query(`DROP SCHEMA public CASCADE; DROP ROLE IF EXISTS stamped_role`);
  });

  test('changes when an index that is made concurrently becomes valid', async () => {
    const [holder, looker] = [await connected(), await connected()];
    // The index cannot become valid while a transaction sees the table as it was.
    await holder.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT FROM book');
    const made = client.query('CREATE INDEX CONCURRENTLY slow ON book (pages, id)');
    const READY = `SELECT indisvalid AS valid FROM pg_index WHERE indexrelid = to_regclass('slow') AND indisready`;
    expect(await waitFor(async () => (await looker.query(READY)).rows[0])).toEqual({ valid: false });
    const stamp = await readStamp(url);
    await holder.query('COMMIT');
    await made;
    expect((await looker.query(READY)).rows).toEqual([{ valid: true }]);
    expect(await readStamp(url)).not.toBe(stamp);
    await Promise.all([holder.end(), looker.end()]);
  });

  test('changes when a setting, a role, a membership or the server process does', async () => {
    const stamps = [await readStamp(url)];
    for (const sql of [
      'ALTER SYSTEM SET xmloption = document',
      'SELECT pg_reload_conf()',
      'CREATE ROLE reader',
      'CREATE ROLE writer',
      'GRANT reader TO writer',
      'ALTER ROLE writer RENAME TO author',
      `ALTER ROLE author SET work_mem = '6MB'`,
    ]) {
      await client.query(sql);
      await new Promise((resolve) => setTimeout(resolve, 200));
      if (!sql.startsWith('ALTER SYSTEM')) stamps.push(await readStamp(url));
    }
    await client.query('ALTER SYSTEM RESET xmloption');
    await client.query('SELECT pg_reload_conf()');
    await client.query('DROP ROLE reader; DROP ROLE author');
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  test('is none while an earlier transaction may still commit, and another after it did', async () => {
    const late = await connected();
    await late.query('BEGIN; ALTER TABLE book ADD COLUMN late integer');
    const before = await readStamp(url);
    await client.query('ALTER TABLE author ADD COLUMN early integer');
    expect(await readStamp(url)).toBeUndefined();
    await late.query('COMMIT');
    await late.end();
    const after = await readStamp(url);
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });

  test('serves a role that may not read every catalogue', async () => {
    await client.query(`CREATE ROLE plain LOGIN PASSWORD 'plain'; CREATE ROLE someone`);
    const plain = new URL(url);
    plain.username = 'plain';
    plain.password = 'plain';
    const stamp = await readStamp(plain.href);
    expect(stamp).toBeDefined();
    expect(await readStamp(plain.href)).toBe(stamp);
    await client.query('ALTER ROLE someone RENAME TO somebody');
    expect(await readStamp(plain.href)).not.toBe(stamp);
    await client.query('DROP ROLE plain; DROP ROLE somebody');
  });

  test(
    'is the same only for the same reading, whatever happens in which order',
    async () => {
      const step = fc.constantFrom(...CHANGES, ...NO_CHANGES, ...REWRITES, OPEN, COMMIT);
      const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const late = await connected();
        for (const sql of steps) {
          const before = { stamp: await readStamp(url), reading: await shown() };
          const by = sql === OPEN || sql === COMMIT ? late : client;
          // Some fail: what they make is there already, or the open transaction has locked it.
          await by.query(sql).catch(() => by.query('ROLLBACK'));
          if (before.stamp !== undefined && (await readStamp(url)) === before.stamp)
            expect([sql, await shown()]).toEqual([sql, before.reading]);
        }
        await late.end();
      });
      await client.query(`SET lock_timeout = '50ms'`);
      await fc.assert(property, { numRuns: 8 });
      await client.query(`DROP SCHEMA public CASCADE; DROP ROLE IF EXISTS stamped_role`);
    },
    patience(120),
  );
});
