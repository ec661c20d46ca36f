import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  engineNamed,
  type Field,
  introspect,
  kinds,
  type Lens,
  type SchemaObject,
  type Snapshot,
} from '../../introspection/index.ts';
import { postgresDatabase } from '../support/databases.ts';

const EVERYTHING = readFileSync(join(import.meta.dirname, 'databases', 'everything.postgres.sql'), 'utf8');

/** A role that every server has, and that has no privileges on tables. */
const AS_READER = 'options=-c%20role%3Dpg_read_all_settings';
const READER = 'pg_read_all_settings';

const addressOf = ({ kind, namespace, owner, name }: SchemaObject): string =>
  [kind, namespace, owner, name].filter((part) => part !== null).join(' ');

const withReader = (url: string): string => `${url}?reader=information_schema`;

function named(snapshot: Snapshot, address: string): SchemaObject {
  const object = snapshot.objects.find((candidate) => addressOf(candidate) === address);
  if (object === undefined) throw new Error(`there is no ${address}`);
  return object;
}

/** Facts of the other reader that differ from the catalogue. Unknown facts are no contradiction. */
async function contradictions(catalog: Snapshot, witness: Snapshot): Promise<readonly string[]> {
  const { dialect } = await engineNamed('postgres');
  const lens: Lens = { dialect, name: (name) => name, namespace: (namespace) => namespace };
  const known = new Map(catalog.objects.map((object) => [addressOf(object), object]));
  return witness.objects.flatMap((object) => {
    const other = known.get(addressOf(object));
    if (other === undefined) return [`${addressOf(object)} is not in the catalogue`];
    const [told, seen] = [factsOf(other), factsOf(object)];
    const fields: Readonly<Record<string, Pick<Field<never>, 'canonical'>>> = kinds[object.kind].fields;
    const canonical = (name: string, value: unknown) => JSON.stringify(canonicalOf(fields[name], value, lens));
    return Object.keys(seen)
      .filter((name) => seen[name] !== undefined && canonical(name, seen[name]) !== canonical(name, told[name]))
      .map((name) => `${addressOf(object)}: ${name}`);
  });
}

function factsOf(object: SchemaObject): Readonly<Record<string, unknown>> {
  return object.facts;
}

function canonicalOf(field: { canonical(value: never, lens: Lens): unknown } | undefined, value: unknown, lens: Lens) {
  return field === undefined ? value : Reflect.apply(field.canonical, field, [value, lens]);
}

describe('the reader of information_schema', () => {
  it('gives the same facts as the catalogue, and all that it can see', async () => {
    await using database = await postgresDatabase(EVERYTHING);
    const catalog = await introspect(database.url);
    const witness = await introspect(withReader(database.url));
    expect(await contradictions(catalog, witness)).toEqual([
      'check public child parent_id_check is not in the catalogue',
      'index public bookings spots is not in the catalogue',
    ]);
    const partitions = new Set(witness.skipped.map(({ namespace, name }) => `${namespace} ${name}`));
    const unread = new Set(
      catalog.objects
        .filter(({ kind }) => kind === 'materializedView' || kind === 'foreignTable')
        .map(({ namespace, name }) => `${namespace} ${name}`),
    );
    const missing = catalog.objects
      .filter((object) => !unread.has(`${object.namespace} ${object.owner}`))
      .filter((object) => witness.covers.includes(object.kind))
      .filter((object) => !partitions.has(`${object.namespace} ${object.owner}`))
      .filter((object) => !witness.objects.some((other) => addressOf(other) === addressOf(object)));
    expect(missing.map(addressOf)).toEqual([]);
  });

  it('never calls a missing object hidden', async () => {
    await using database = await postgresDatabase(
      `CREATE TABLE t (id integer PRIMARY KEY, x integer CHECK (x > 0)); GRANT SELECT ON t TO ${READER}`,
    );
    const witness = await introspect(`${withReader(database.url)}&${AS_READER}`);
    expect(witness.covers).toEqual(['table', 'column', 'view']);
    expect(witness.uncovered.find(({ kind }) => kind === 'primaryKey')?.why).toContain('"public.t"');
    const catalog = await introspect(`${database.url}?${AS_READER}`);
    expect(catalog.objects.map(addressOf)).toContain('check public t t_x_check');
  });

  it('does not cover tables for a role that may see none', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer PRIMARY KEY)');
    const witness = await introspect(`${withReader(database.url)}&${AS_READER}`);
    expect(witness.covers).toEqual([]);
    expect(witness.objects).toEqual([]);
  });

  it('distinguishes constraints with one name on two tables, or leaves the fact unknown', async () => {
    await using database = await postgresDatabase(`
      CREATE TABLE target (a integer, b integer, PRIMARY KEY (a, b));
      CREATE TABLE one (x integer, y integer, CONSTRAINT same FOREIGN KEY (x, y) REFERENCES target ON DELETE CASCADE,
        CONSTRAINT rule CHECK (x > 1));
      CREATE TABLE two (x integer, y integer, CONSTRAINT same FOREIGN KEY (y, x) REFERENCES target,
        CONSTRAINT rule CHECK (x > 2));`);
    const witness = await introspect(withReader(database.url));
    expect(named(witness, 'foreignKey public one same').facts).toMatchObject({ columns: ['x', 'y'] });
    expect(named(witness, 'foreignKey public two same').facts).toMatchObject({ columns: ['y', 'x'] });
    expect(factsOf(named(witness, 'foreignKey public two same')).onDelete).toBeUndefined();
    expect(factsOf(named(witness, 'check public one rule')).expression).toBeUndefined();
    expect(await contradictions(await introspect(database.url), witness)).toEqual([]);
  });
});

describe('the reader of the catalogue', () => {
  it('counts columns without dropped ones', async () => {
    await using database = await postgresDatabase(
      'CREATE TABLE t (a integer, b integer, c integer); ALTER TABLE t DROP b',
    );
    const snapshot = await introspect(database.url);
    expect(named(snapshot, 'column public t c').facts).toMatchObject({ position: 2 });
  });

  it('recognises the names that PostgreSQL generates, however long', async () => {
    const long = 'a_table_with_a_name_that_is_nearly_as_long_as_names_may_be';
    const wide = 'cölümn_with_ä_lông_nämé_of_bytes';
    await using database = await postgresDatabase(`
      CREATE TABLE ${long} ("${wide}" text UNIQUE CHECK ("${wide}" <> ''), parent text REFERENCES ${long} ("${wide}"));
      CREATE INDEX ON ${long} (lower("${wide}"), (parent || 'x')); CREATE INDEX ON ${long} (lower("${wide}"), (parent || 'y'));
      CREATE INDEX mine ON ${long} (parent);`);
    for (const source of [database.url, withReader(database.url)]) {
      const { objects } = await introspect(source);
      const parts = objects.filter(({ kind }) => !['table', 'column'].includes(kind));
      expect(parts.filter((object) => object.autoNamed !== true).map(({ name }) => name)).toEqual(['mine']);
    }
  });

  it('distinguishes a serial from a default that only looks like one', async () => {
    await using database = await postgresDatabase(`
      CREATE SEQUENCE shared; CREATE TABLE t (a serial, b bigint DEFAULT nextval('shared'), c integer);
      CREATE SEQUENCE unused OWNED BY t.c;`);
    const snapshot = await introspect(database.url);
    expect(named(snapshot, 'column public t a').facts).toMatchObject({ identity: 'serial', default: null });
    expect(named(snapshot, 'column public t b').facts).toMatchObject({
      identity: null,
      default: "nextval('public.shared'::regclass)",
    });
    const sequences = snapshot.objects.filter(({ kind }) => kind === 'sequence');
    expect(sequences.map(({ name }) => name)).toEqual(['shared', 'unused']);
  });

  it('does not repeat for partitions what they inherit', async () => {
    await using database = await postgresDatabase(`
      CREATE TABLE target (id integer PRIMARY KEY);
      CREATE TABLE p (id integer CHECK (id > 0), t integer REFERENCES target, PRIMARY KEY (id)) PARTITION BY LIST (id);
      CREATE INDEX ON p (t);
      CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
      CREATE INDEX own ON p1 (t, id);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER tr AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();`);
    const { objects } = await introspect(database.url);
    const parts = objects.filter(({ kind, owner }) => owner === 'p1' && kind !== 'column');
    expect(parts.map(addressOf)).toEqual(['index public p1 own']);
  });

  it('separates the condition and the call of a trigger, whatever they contain', async () => {
    await using database = await postgresDatabase(`
      CREATE TABLE t (a text);
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER "FOR EACH ROW WHEN (x) EXECUTE" BEFORE UPDATE OF a ON t FOR EACH ROW
        WHEN (OLD.a IS DISTINCT FROM NEW.a AND NEW.a <> ') EXECUTE FUNCTION g(') EXECUTE FUNCTION f('it''s');
      CREATE TRIGGER news AFTER INSERT ON t REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION f();`);
    const snapshot = await introspect(database.url);
    expect(named(snapshot, 'trigger public t FOR EACH ROW WHEN (x) EXECUTE').facts).toMatchObject({
      condition: "((old.a IS DISTINCT FROM new.a) AND (new.a <> ') EXECUTE FUNCTION g('::text))",
      body: "EXECUTE FUNCTION public.f('it''s')",
      columns: ['a'],
    });
    expect(named(snapshot, 'trigger public t news').facts).toMatchObject({
      body: 'REFERENCING NEW TABLE AS added EXECUTE FUNCTION public.f()',
    });
  });

  it('leaves out members of extensions, and says so', async () => {
    await using database = await postgresDatabase('CREATE TABLE t (id integer); CREATE EXTENSION pg_stat_statements');
    const snapshot = await introspect(database.url);
    expect(snapshot.objects.map(addressOf)).toEqual([
      'table public t',
      'column public t id',
      'extension  pg_stat_statements',
    ]);
    expect(snapshot.skipped).toContainEqual({
      kind: 'view',
      namespace: 'public',
      name: 'pg_stat_statements',
      reason: 'extension',
      why: 'it belongs to the extension "pg_stat_statements"',
    });
  });

  it('reads only the requested schemas', async () => {
    await using database = await postgresDatabase(`
      CREATE SCHEMA "Odd, one"; CREATE SCHEMA app; CREATE SCHEMA other;
      CREATE TABLE other.t (id integer PRIMARY KEY); CREATE TABLE app.t (id integer REFERENCES other.t);`);
    for (const reader of ['catalog', 'information_schema']) {
      const snapshot = await introspect(`${database.url}?schema=app&reader=${reader}`);
      expect(snapshot.scope.namespaces).toEqual(['app']);
      expect(new Set(snapshot.objects.map(({ namespace }) => namespace))).toEqual(new Set(['app']));
      expect(named(snapshot, 'foreignKey app t t_id_fkey').facts).toMatchObject({
        target: { namespace: 'other', name: 't' },
        targetColumns: ['id'],
      });
    }
  });
});

describe('the queries to verify a finding', () => {
  it('are safe for names that contain quotes and SQL', async () => {
    await using database = await postgresDatabase(`
      CREATE SCHEMA "o'; DROP"; CREATE TABLE "o'; DROP"."t""\\'--" ("c'\\" integer, CONSTRAINT "k'\\" CHECK ("c'\\" > 0));`);
    const { verifications } = await engineNamed('postgres');
    const snapshot = await introspect(database.url);
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      expect(snapshot.objects).toHaveLength(4);
      for (const object of snapshot.objects) {
        const query = verifications[object.kind]?.(object) ?? '';
        expect((await client.query(query)).rows, query).toHaveLength(1);
      }
    } finally {
      await client.end();
    }
  });
});
