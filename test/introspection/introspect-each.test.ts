import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inNamespace, introspect, introspectEach, readNamespaces } from '../../introspection/index.ts';
import { postgresDatabase } from '../support/databases.ts';

const now = new Date(0);

/** Schemas that refer to each other, in every way that a reader follows, and one that is like another. */
const ACROSS = `
  CREATE SCHEMA first; CREATE SCHEMA second; CREATE SCHEMA "Third one"; CREATE SCHEMA empty;
  COMMENT ON SCHEMA second IS 'the second';
  CREATE TYPE first.mood AS ENUM ('sad', 'glad');
  CREATE DOMAIN second.short AS text CHECK (length(VALUE) < 5);
  CREATE TABLE first.author (id serial PRIMARY KEY, name second.short NOT NULL, mood first.mood DEFAULT 'sad');
  CREATE TABLE second.author (id integer PRIMARY KEY, mood first.mood, UNIQUE (id, mood));
  CREATE TABLE second.book (id integer, author integer REFERENCES first.author ON DELETE CASCADE) PARTITION BY RANGE (id);
  CREATE TABLE first.book_1 PARTITION OF second.book FOR VALUES FROM (1) TO (10);
  CREATE TABLE "Third one".old_author () INHERITS (first.author);
  CREATE SEQUENCE second.numbers;
  CREATE SEQUENCE first.mine; ALTER TABLE first.author ADD COLUMN number integer DEFAULT nextval('second.numbers');
  ALTER SEQUENCE first.mine OWNED BY first.author.number;
  CREATE VIEW first.names AS SELECT a.name, b.id FROM first.author AS a JOIN second.book AS b ON b.author = a.id;
  CREATE MATERIALIZED VIEW second.names AS SELECT name FROM first.names;
  CREATE FUNCTION second.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER nothing BEFORE INSERT ON first.author FOR EACH ROW EXECUTE FUNCTION second.nothing();
  CREATE TABLE first.schema_migrations (version varchar NOT NULL PRIMARY KEY);
  CREATE TABLE second.alembic_version (version_num varchar(32) NOT NULL PRIMARY KEY);
  ALTER DEFAULT PRIVILEGES IN SCHEMA first GRANT SELECT ON TABLES TO PUBLIC;
  ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
  GRANT SELECT ON second.author TO PUBLIC;
`;

async function expectSame(source: string): Promise<void> {
  const names = await readNamespaces(source);
  expect(names.length).toBeGreaterThan(1);
  const together = await introspectEach(source, names, { now });
  expect([...(together?.keys() ?? [])]).toEqual(names);
  for (const name of names) expect(together?.get(name)).toEqual(await introspect(inNamespace(source, name), { now }));
}

test('schemas that are read together have the snapshots that each has by itself', async () => {
  await using database = await postgresDatabase(ACROSS);
  await expectSame(database.url);
  await expectSame(`${database.url}?with=owners,privileges`);
});

test('so have those of a database with one of everything', async () => {
  const folder = join(import.meta.dirname, '..', 'conformance', 'databases');
  const everything = await readFile(join(folder, 'everything.postgres.sql'), 'utf8');
  await using database = await postgresDatabase(`${everything};${ACROSS}`);
  await expectSame(`${database.url}?with=owners,privileges`);
});

test('schemas that cannot be named together, or whose reading would hide what others have, are not read together', async () => {
  await using database = await postgresDatabase('CREATE SCHEMA one; CREATE SCHEMA "a,b"');
  expect(await introspectEach(database.url, ['one', 'a,b'])).toBeUndefined();
  expect(await introspectEach(`${database.url}?reader=information_schema`, ['one', 'public'])).toBeUndefined();
  expect(await introspectEach('app.db', ['main'])).toBeUndefined();
  await expect(introspectEach(database.url, ['one', 'gone'])).rejects.toMatchObject({ code: 'E_SOURCE_NOT_FOUND' });
});
