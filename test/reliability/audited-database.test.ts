import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { postgresDatabase } from '../support/databases.ts';
import { openGate } from './gate.ts';
import { openStandby } from './standby.ts';

const SCHEMA = `
  CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL DEFAULT 'x', CHECK (id > 0));
  CREATE INDEX users_email ON users (lower(email));
  CREATE VIEW names AS SELECT id, email FROM users;
  CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM users;
  CREATE RULE quiet AS ON DELETE TO users DO ALSO SELECT email FROM names;
  CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER t BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();
  CREATE POLICY mine ON users USING (email = current_user);
`;

/** What a migration does, each of which wants the table to itself. */
const MIGRATION = `
  BEGIN; SET LOCAL lock_timeout = '2s';
  ALTER TABLE users ADD COLUMN age integer; DROP VIEW names CASCADE; DROP MATERIALIZED VIEW totals; TRUNCATE users;
  ROLLBACK`;

const CHANGES = [
  'ALTER TABLE users RENAME TO people',
  'ALTER TABLE users RENAME email TO mail',
  'ALTER FUNCTION f RENAME TO g',
  'DROP INDEX users_email; DROP TRIGGER t ON users; DROP POLICY mine ON users; ALTER TABLE users DROP CONSTRAINT users_id_check',
  'DROP VIEW names CASCADE; DROP MATERIALIZED VIEW totals; DROP TABLE users',
];

const SESSIONS = `
  SELECT application_name AS application, state FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`;

async function connected(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

describe('a database that is audited', () => {
  it.each(['', '?with=privileges,owners', '?reader=information_schema'])(
    'is never locked between two of our queries, so that a migration goes on (postgres://…%s)',
    async (parameters) => {
      await using database = await postgresDatabase(SCHEMA);
      await using gate = await openGate(database.url);
      await using migration = await connected(database.url);
      const migrated: Promise<unknown>[] = [];
      const { objects } = await introspect(`${gate.url}${parameters}`, {
        onProgress: () => {
          void gate.hold();
          migrated.push(migration.query(MIGRATION).finally(() => gate.open()));
        },
      });
      await Promise.all(migrated);
      expect(migrated.length).toBeGreaterThan(5);
      expect(objects.length).toBeGreaterThan(5);
    },
  );

  it('is read even if a migration has locked a table', async () => {
    await using database = await postgresDatabase(
      'CREATE TABLE users (id integer PRIMARY KEY); CREATE INDEX ON users (id)',
    );
    await using migration = await connected(database.url);
    const before = await objectsOf(database.url);
    await migration.query('BEGIN; ALTER TABLE users ADD COLUMN age integer; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    expect(await objectsOf(database.url)).toBe(before);
    await migration.query('ROLLBACK');
  });

  it('makes a read of a view wait at most lock_timeout for the table, and the error says why', async () => {
    await using database = await postgresDatabase('CREATE TABLE users (id integer); CREATE VIEW names AS TABLE users');
    await using migration = await connected(database.url);
    await migration.query('BEGIN; LOCK TABLE users IN ACCESS EXCLUSIVE MODE');
    await expect(introspect(`${database.url}?lock_timeout=200`)).rejects.toMatchObject({
      code: 'E_READ_FAILED',
      message: expect.stringContaining('another session holds a lock'),
    });
    await migration.query('ROLLBACK');
  });

  it('gets one connection at a time, which names Evenkeel', async () => {
    await using database = await postgresDatabase(SCHEMA);
    await using gate = await openGate(database.url);
    await using other = await connected(database.url);
    let looked: Promise<{ readonly rows: readonly object[] }> | undefined;
    await introspect(gate.url, {
      onProgress: ({ kind }) => {
        if (kind !== 'index') return;
        void gate.hold();
        looked = other.query(SESSIONS).finally(() => gate.open());
      },
    });
    expect((await looked)?.rows).toEqual([{ application: 'evenkeel', state: 'idle in transaction' }]);
  });

  it('can be read by a role without rights on any table', async () => {
    await using database = await postgresDatabase(SCHEMA);
    await using owner = await connected(database.url);
    const role = `nobody_${randomUUID().slice(0, 8)}`;
    await owner.query(`CREATE ROLE ${role} LOGIN PASSWORD 'nothing'`);
    try {
      const url = new URL(database.url);
      url.username = role;
      url.password = 'nothing';
      expect(await objectsOf(url.href)).toBe(await objectsOf(database.url));
    } finally {
      await owner.query(`DROP ROLE ${role}`);
    }
  });

  it('is read on a standby like on its primary', async () => {
    await using servers = await openStandby(SCHEMA);
    await using standby = await connected(servers.standby);
    expect((await standby.query('SELECT pg_is_in_recovery() AS standby')).rows).toEqual([{ standby: true }]);
    expect(await objectsOf(servers.standby)).toBe(await objectsOf(servers.primary));
  });

  it.each(CHANGES)('is read as it is at one moment, even if meanwhile someone does: %s', async (change) => {
    await using database = await postgresDatabase(SCHEMA);
    await using gate = await openGate(database.url);
    await using migration = await connected(database.url);
    for (let moment = 2; ; moment += 6) {
      const before = await objectsOf(database.url);
      let turn = 0;
      let migrated: Promise<unknown> | undefined;
      const seen = await objectsOf(gate.url, () => {
        turn += 1;
        if (turn !== moment) return;
        void gate.hold();
        migrated = migration.query(change).finally(() => gate.open());
      });
      if (migrated === undefined) break;
      await migrated;
      const after = await objectsOf(database.url);
      expect([before, after], `at kind ${moment}`).toContain(seen);
      await migration.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${SCHEMA}`);
    }
  });
});

async function objectsOf(url: string, onProgress = () => undefined): Promise<string> {
  return JSON.stringify((await introspect(url, { onProgress })).objects);
}
