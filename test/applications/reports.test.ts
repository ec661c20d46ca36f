import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { introspect, renderSnapshot, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, formats, type Policy } from '../../reports/index.ts';
import { runScript } from '../../src/scratch/server-databases.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';
import { auditPostgres } from '../support/postgres-pair.ts';
import { linesOf } from '../support/schema-pairs.ts';

const everything = readFileSync(
  join(import.meta.dirname, '..', 'conformance', 'databases', 'everything.postgres.sql'),
  'utf8',
);

const found = async (...ask: Parameters<typeof auditPostgres>) => linesOf(await auditPostgres(...ask));

describe('entries of a policy', () => {
  const expected = `CREATE TABLE t (id integer, name text, made date); CREATE INDEX app_name ON t (name); CREATE INDEX debug_made ON t (made);
    COMMENT ON COLUMN t.name IS 'what it is called'; ALTER TABLE t ALTER name SET DEFAULT 'x';`;
  const actual = 'CREATE TABLE t (id integer, name text, made date);';
  const all = [
    'info column.comment t.name',
    'warning column.default t.name',
    'warning index.missing t.app_name',
    'warning index.missing t.debug_made',
  ];

  it('can mean indexes by their names, one fact of a column, and nothing else', async () => {
    expect(await found(expected, actual)).toEqual(all);
    const policy: Policy = {
      ignore: [{ kind: 'index', object: '*.debug_*' }],
      severities: [{ rule: 'column.comment', severity: 'ignore' }],
    };
    expect(await found(expected, actual, { policy })).toEqual([
      'warning column.default t.name',
      'warning index.missing t.app_name',
    ]);
  });

  it('never change what is found elsewhere', async () => {
    const others = (lines: readonly string[]) => lines.filter((line) => !line.includes('debug_made'));
    for (const policy of [
      { ignore: [{ kind: 'index', object: 't.debug_made' }] },
      { severities: [{ rule: 'index.missing', object: 't.debug_made', severity: 'ignore' }] },
      { accept: [{ rule: 'index.missing', object: 't.debug_made', reason: 'agreed' }] },
    ] satisfies readonly Policy[]) {
      expect(others(await found(expected, actual, { policy }))).toEqual(others(all));
    }
  });
});

describe('privileges', () => {
  const base = `CREATE SCHEMA app; CREATE TABLE app.t (id integer); CREATE VIEW app.v AS SELECT id FROM app.t;
    CREATE FUNCTION app.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';`;
  const granted = `${base} GRANT USAGE ON SCHEMA app TO pg_monitor; GRANT SELECT ON app.v TO pg_monitor; REVOKE EXECUTE ON FUNCTION app.f() FROM public;`;
  const query = '?with=privileges';

  it('are not compared unless requested', async () => {
    expect(await found(granted, base)).toEqual([]);
  });

  it('on schemas, views and functions are reported, also those of public', async () => {
    expect(await found(granted, base, { query })).toEqual([
      'error privilege.extra EXECUTE on function f() to public',
      'warning privilege.missing SELECT on view v to pg_monitor',
      'warning privilege.missing USAGE on schema to pg_monitor',
    ]);
  });

  it('that were lost when a view was created again are reported', async () => {
    const again = `${granted} DROP VIEW app.v; CREATE VIEW app.v AS SELECT id FROM app.t;`;
    expect(await found(granted, again, { query })).toEqual([
      'warning privilege.missing SELECT on view v to pg_monitor',
    ]);
  });

  it('of roles that only one environment has can be ignored', async () => {
    const policy: Policy = { ignore: [{ kind: 'privilege', object: '* to pg_monitor' }] };
    expect(await found(granted, base, { query, policy })).toEqual([
      'error privilege.extra EXECUTE on function f() to public',
    ]);
  });
});

describe('the same input', () => {
  const parts = [
    'CREATE TABLE b (id integer PRIMARY KEY, n integer CHECK (n > 0), m text)',
    'CREATE TABLE a (id integer PRIMARY KEY, n integer, m text UNIQUE)',
    "CREATE TYPE state AS ENUM ('x', 'y')",
    'CREATE SEQUENCE s',
    "CREATE FUNCTION f(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
    "CREATE FUNCTION f(text) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
  ];
  const links = [
    'CREATE INDEX i ON a (n)',
    'CREATE INDEX j ON b (n, m)',
    'ALTER TABLE a ADD CONSTRAINT one FOREIGN KEY (n) REFERENCES b',
    'ALTER TABLE a ADD CONSTRAINT two CHECK (n < 9)',
    'CREATE VIEW v AS SELECT a.id FROM a JOIN b ON a.n = b.id',
    "COMMENT ON TABLE a IS 'first'",
  ];
  const inOrder = (turned: boolean) =>
    (turned ? [...parts.toReversed(), ...links.toReversed()] : [...parts, ...links]).join(';\n');

  const settled = (snapshot: Snapshot): Snapshot => ({ ...snapshot, source: 'postgres://db/app' });

  it('gives the same bytes of a snapshot, in whatever order it was created', async () => {
    await using one = await postgresDatabase(inOrder(false));
    await using other = await postgresDatabase(inOrder(true));
    const texts = await Promise.all(
      [one, other, other].map(async ({ url }) => renderSnapshot(settled(await introspect(url, { now: new Date(0) })))),
    );
    expect(new Set(texts).size).toBe(1);
  });

  it('gives the same bytes of a report, in every format', async () => {
    await using lite = await sqliteDatabase(
      'CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER, m INTEGER); CREATE TABLE c (id INTEGER PRIMARY KEY);',
    );
    const told = async (turned: boolean) => {
      await using database = await postgresDatabase(inOrder(turned));
      const now = new Date(0);
      const report = await compareSnapshots(
        await introspect(lite.path, { now }),
        settled(await introspect(database.url, { now })),
      );
      expect(report.findings.length).toBeGreaterThan(5);
      return formats.map((format) => format.render(report, { colour: false, width: 100 }));
    };
    expect(await told(true)).toEqual(await told(false));
  });
});

describe('a role without any rights', () => {
  /** The source of a role that may sign in to the database and nothing else. */
  async function readerOf(url: string, rest: string): Promise<AsyncDisposable & { readonly source: string }> {
    const role = `reader_${randomUUID().replaceAll('-', '')}`;
    const name = new URL(url).pathname.slice(1);
    await runScript(
      url,
      `CREATE ROLE ${role} LOGIN PASSWORD 'reads'; GRANT CONNECT ON DATABASE "${name}" TO ${role}; ${rest}`,
    );
    const source = new URL(url);
    source.username = role;
    source.password = 'reads';
    const drop = () => runScript(url, `REVOKE ALL ON DATABASE "${name}" FROM ${role}; DROP ROLE ${role}`);
    return { source: source.href, [Symbol.asyncDispose]: drop };
  }

  it('reads the whole schema', async () => {
    await using database = await postgresDatabase(everything);
    await using reader = await readerOf(database.url, 'REVOKE ALL ON SCHEMA public, other FROM public');
    const query = '?with=privileges,owners';
    const [whole, seen] = [await introspect(database.url + query), await introspect(reader.source + query)];
    const report = await compareSnapshots(whole, seen);
    expect(linesOf(report)).toEqual([]);
    expect(report.summary.differences.raw).toBe(0);
    expect(seen.skipped).toEqual(whole.skipped);
    expect(seen.uncovered).toEqual(whole.uncovered);
  });

  it('gets an error that names what it may not read if even the catalogue is closed', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer)');
    await using reader = await readerOf(database.url, 'REVOKE SELECT ON pg_catalog.pg_policy FROM public');
    await expect(introspect(reader.source)).rejects.toThrow(/^postgres: reading policies: .*permission denied/);
  });
});
