import { describe, expect, it } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots, type Policy } from '../../reports/index.ts';
import { runScript } from '../../src/scratch/server-databases.ts';
import { postgresDatabase } from '../support/databases.ts';
import { auditPostgres } from '../support/postgres-pair.ts';
import { linesOf } from '../support/schema-pairs.ts';

const found = async (...ask: Parameters<typeof auditPostgres>) => linesOf(await auditPostgres(...ask));

describe('many schemas', () => {
  const schemas = Array.from({ length: 26 }, (_, n) => `tenant_${n}`);
  const tables = (odd: string) =>
    schemas
      .map(
        (
          schema,
        ) => `CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.thing (id integer PRIMARY KEY, name text, owner integer REFERENCES ${schema}.thing);
        CREATE UNIQUE INDEX by_name ON ${schema}.thing (${schema === 'tenant_7' ? odd : 'name'});
        ALTER TABLE ${schema}.thing ADD CONSTRAINT named CHECK (name <> '${schema === 'tenant_9' ? odd : 'name'}');`,
      )
      .join('\n');

  it('that contain the same names are kept separate', async () => {
    const report = await auditPostgres(tables('name'), tables('owner'));
    expect(linesOf(report)).toEqual(['error index.unique-scope thing.by_name', 'warning check.expression thing.named']);
    const places = report.findings.flatMap(
      ({ members, object }) => members?.map((member) => member.object) ?? [object],
    );
    const different = new Set(places.map(({ namespace }) => namespace));
    expect(different).toContain('tenant_7');
    expect(report.summary.objects.total).toBe(26 * 9);
  });

  it('with different names are paired by the policy, with their own facts', async () => {
    const app = (schema: string, rest = '') => `CREATE SCHEMA ${schema}; SET search_path = ${schema};
      CREATE TYPE state AS ENUM ('a', 'b'); CREATE SEQUENCE counter;
      CREATE FUNCTION valid(state) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
      CREATE TABLE parent (id integer PRIMARY KEY DEFAULT nextval('counter'), s state NOT NULL DEFAULT 'a' CHECK (valid(s)));
      CREATE TABLE child (parent integer REFERENCES parent ON DELETE CASCADE, s state[] DEFAULT ARRAY['a'::state]);
      CREATE INDEX by_state ON parent (s) WHERE valid(s); CREATE VIEW shown AS SELECT id, valid(s) AS ok FROM parent WHERE s = 'a';
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER tr BEFORE INSERT ON parent FOR EACH ROW WHEN (valid(NEW.s)) EXECUTE FUNCTION f();
      ALTER TABLE parent ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON parent USING (valid(s)); ${rest}`;
    const policy: Policy = { namespaces: { app: 'tenant' } };
    expect(await found(app('app'), app('tenant'), { policy })).toEqual([]);
    const changed = app('tenant', 'ALTER TABLE parent ALTER s DROP NOT NULL');
    expect(await found(app('app'), changed, { policy })).toEqual(['error column.nullable parent.s']);
  });

  it('can be left out one by one; a new one still counts, and so does everything else', async () => {
    const expected =
      'CREATE TABLE t (id integer, name text); CREATE SCHEMA theirs; CREATE TABLE theirs.ledger (day date, total numeric);';
    const actual =
      'CREATE TABLE t (id bigint, name text); CREATE SCHEMA theirs; CREATE SCHEMA added; CREATE TABLE added.robots (id integer);';
    const rest = ['error column.type t.id', 'warning table.extra robots'];
    expect(await found(expected, actual)).toEqual([
      'error column.type t.id',
      'error table.missing ledger',
      'warning table.extra robots',
    ]);
    const report = await auditPostgres(expected, actual, { policy: { exclude: ['theirs'] } });
    expect(linesOf(report)).toEqual(rest);
    expect(report.coverage.skipped.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'theirs policy',
      'ledger policy',
      'theirs policy',
    ]);
  });

  it('are read whatever the search path of the database', async () => {
    const sql = `CREATE SCHEMA app; CREATE TYPE app.state AS ENUM ('a'); CREATE TABLE app.t (s app.state DEFAULT 'a'::app.state, CHECK (s = 'a'::app.state));
      CREATE FUNCTION app.f(app.state) RETURNS app.state LANGUAGE sql AS 'SELECT $1'; CREATE VIEW app.v AS SELECT app.f(s) AS s FROM app.t;
      CREATE INDEX i ON app.t (s) WHERE s = 'a'::app.state;`;
    await using expected = await postgresDatabase(sql);
    await using actual = await postgresDatabase(sql);
    const name = new URL(actual.url).pathname.slice(1);
    await runScript(
      actual.url,
      `ALTER DATABASE "${name}" SET search_path = app, public; ALTER DATABASE "${name}" SET quote_all_identifiers = on;
      ALTER DATABASE "${name}" SET DateStyle = 'German'; ALTER DATABASE "${name}" SET IntervalStyle = 'iso_8601'`,
    );
    const [one, other] = [await introspect(expected.url), await introspect(actual.url)];
    const settings = ['DateStyle', 'IntervalStyle', 'quote_all_identifiers', 'search_path'];
    expect(linesOf(await compareSnapshots(one, other))).toEqual(
      settings.map((name) => `warning databaseObject.extra default setting ${name}`),
    );
  });
});
