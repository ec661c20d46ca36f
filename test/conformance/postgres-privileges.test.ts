import { describe, expect, it } from 'vitest';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { postgresDatabase } from '../support/databases.ts';

async function readWith(sql: string, extras: string): Promise<Snapshot> {
  await using database = await postgresDatabase(sql);
  return await introspect(`${database.url}?with=${extras}`);
}

async function findingsBetween(expected: string, actual: string): Promise<readonly string[]> {
  const [one, other] = [await readWith(expected, 'privileges,owners'), await readWith(actual, 'privileges,owners')];
  const { findings } = await compareSnapshots(one, other);
  return findings.map(({ severity, rule, object }) => `${severity} ${rule} ${object.name}`);
}

const TABLE = 'CREATE TABLE t (id integer, name text);';
const FUNCTION = `CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';`;

describe('privileges and owners', () => {
  it('are read only on request', async () => {
    await using database = await postgresDatabase(TABLE);
    const { covers, uncovered } = await introspect(database.url);
    expect(covers).not.toContain('privilege');
    expect(uncovered).toContainEqual({ kind: 'privilege', why: 'only read with ?with=privileges' });
    const { covers: asked } = await introspect(`${database.url}?with=owners`);
    expect(asked).toContain('owner');
    expect(asked).not.toContain('defaultPrivilege');
  });

  it('show what was granted and what was revoked', async () => {
    const expected = `${TABLE}${FUNCTION}
      GRANT SELECT ON t TO pg_monitor; GRANT UPDATE (name) ON t TO pg_monitor;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;`;
    const actual = `${TABLE}${FUNCTION}
      GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION; REVOKE EXECUTE ON FUNCTION f() FROM public; GRANT INSERT ON t TO public;
      ALTER TABLE t OWNER TO pg_monitor;`;
    const found = await findingsBetween(expected, actual);
    expect(found).toContain('warning privilege.missing EXECUTE on function f() to public');
    expect(found).toContain('error privilege.extra INSERT on table t to public');
    expect(found).toContain('warning owner.role table t');
    expect(found.filter((line) => line.includes('defaultPrivilege.missing SELECT on tables of'))).toHaveLength(1);
  });

  it('distinguish a grant option from a privilege', async () => {
    const found = await findingsBetween(
      `${TABLE} GRANT SELECT ON t TO pg_monitor`,
      `${TABLE} GRANT SELECT ON t TO pg_monitor WITH GRANT OPTION`,
    );
    expect(found).toEqual(['error privilege.grantable SELECT on table t to pg_monitor']);
  });

  it('are not reported separately for a missing object', async () => {
    const found = await findingsBetween(
      `${TABLE}${FUNCTION} CREATE TABLE u (id integer)`,
      'CREATE TABLE u (id integer)',
    );
    expect(found).toEqual(['error table.missing t', 'warning function.missing f()']);
  });
});

describe('a read limited to schemas', () => {
  it('leaves out objects of the whole database, and says so', async () => {
    await using database = await postgresDatabase(`${TABLE} CREATE EXTENSION tcn; CREATE PUBLICATION p FOR TABLE t`);
    const { covers, uncovered } = await introspect(`${database.url}?schema=public`);
    expect(covers).not.toContain('publication');
    expect(uncovered.map(({ kind }) => kind)).toContain('extension');
  });
});

describe('objects of the whole database', () => {
  it('are read without those that extensions and range types create', async () => {
    const snapshot = await readWith(
      `CREATE EXTENSION citext; CREATE TYPE span AS RANGE (subtype = float8); CREATE TYPE pair AS (a integer);
      CREATE CAST (pair AS text) WITH INOUT`,
      'owners',
    );
    const told = snapshot.objects.filter(({ kind }) => kind === 'databaseObject').map(({ name }) => name);
    expect(told).toEqual(['cast (public.pair AS text)']);
  });
});
