import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type ColumnRow,
  columnsOfTables,
  type ForeignKeyRow,
  foreignKeysOfTables,
  type IndexKeyRow,
  indexKeysOfTables,
  RELATIONS,
  type RelationRow,
  SCHEMA,
  type SchemaRow,
} from '../../../../introspection/engines/sqlite/read/catalogue-rows.ts';
import { openSession } from '../../../../introspection/engines/sqlite/read/file/session.ts';
import { SchemaTexts } from '../../../../introspection/engines/sqlite/read/schema-texts.ts';
import {
  columnRowsOf,
  foreignKeyRowsOf,
  indexKeyRowsOf,
} from '../../../../introspection/engines/sqlite/read/text-rows.ts';
import { introspect } from '../../../../introspection/index.ts';
import { sqliteDatabase } from '../../../support/databases.ts';
import { patience } from '../../../support/patience.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;

/** How many facts of tables the texts told, and how many were left to pragmas. */
interface Tally {
  told: number;
  left: number;
}

const ofRelation = ({ relation }: { readonly relation: string }) => relation;

/** Expects what the texts of a database tell to be what the pragmas tell. */
async function holdTextsAgainstPragmas(path: string, tally: Tally): Promise<void> {
  const session = await openSession(path);
  try {
    const texts = new SchemaTexts(await session.rows<SchemaRow>('the schema', SCHEMA));
    const relations = texts.relationsTold();
    if (relations !== undefined) expect(relations).toEqual(await session.rows<RelationRow>('relations', RELATIONS));
    const ids = texts.tables.map(({ id }) => id);
    const asked = {
      columns: Map.groupBy(await session.rows<ColumnRow>('columns', columnsOfTables(ids)), ofRelation),
      references: Map.groupBy(await session.rows<ForeignKeyRow>('foreign keys', foreignKeysOfTables(ids)), ofRelation),
      indexes: Map.groupBy(await session.rows<IndexKeyRow>('indexes', indexKeysOfTables(ids)), ofRelation),
    };
    for (const { name } of texts.tables) {
      const statement = texts.findTable(name);
      const indexes = statement?.withoutRowid ? undefined : texts.indexesOf(name);
      const told = {
        columns: statement && columnRowsOf(statement),
        references: statement && foreignKeyRowsOf(statement),
        indexes: statement && indexes && indexKeyRowsOf(statement, indexes),
      };
      for (const what of ['columns', 'references', 'indexes'] as const) {
        tally[told[what] === undefined ? 'left' : 'told'] += 1;
        if (told[what] !== undefined) expect(told[what]).toEqual(asked[what].get(name) ?? []);
      }
    }
  } finally {
    await session.close();
  }
}

/** Each script of SQLite in the tests; a migration needs those before it. */
const scripts = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.sqlite.sql') && !/[\\/]db[\\/]/.test(file))
  .toSorted();

test(
  'texts of tables tell what pragmas tell, in every script of the tests',
  async () => {
    const tally: Tally = { told: 0, left: 0 };
    for (const script of scripts) {
      await using database = await sqliteDatabase(readFileSync(join(ROOT, script), 'utf8'));
      await holdTextsAgainstPragmas(database.path, tally);
    }
    expect(tally.told).toBeGreaterThan(5 * tally.left);
    expect(tally.told).toBeGreaterThan(2_000);
  },
  patience(180),
);

/** Spellings that SQLite accepts: of names, types, defaults, keys and references, and what ALTER TABLE makes of a text. */
const SPELLINGS = String.raw`
CREATE TABLE plain_types (a integer, b Text, g varchar ( 10 ), h decimal(10, -2), i double /* wide */ precision, m, o int8 generated always as (a + 1),
  p text AS (b || 'x') STORED, q unsigned
  big int, s TIMESTAMP WITH TIME ZONE, u ınt, v Any, w BLOB);
CREATE TABLE types (a integer, b Text, c "REAL", d 'any', e [int], f \`blob\`, g varchar ( 10 ), h decimal(10, -2), i double /* wide */ precision,
  j "varchar(10)", k "unsigned big int", l [char](3), m, n "a""b", o int8 generated always as (a + 1), p text AS (b || 'x') STORED, q unsigned
  big int, r 'x' "y", s TIMESTAMP WITH TIME ZONE, t date generated always, u ınt);
CREATE TABLE defaults (a DEFAULT -5, b DEFAULT - 5, c DEFAULT +1.5e-3, d DEFAULT 'it''s', e DEFAULT "word", f DEFAULT word, g DEFAULT NULL,
  h DEFAULT CURRENT_TIMESTAMP, i DEFAULT ( 1 + 2 ), j DEFAULT (/* a */ 1 -- b
  ), k DEFAULT x'0aFF', l DEFAULT true, m DEFAULT 1 DEFAULT 2, n DEFAULT (datetime('now', '-1 day')), o DEFAULT -/* c */7, p DEFAULT [w], q DEFAULT ((1)), r DEFAULT 0x1F NOT NULL,
  s NOT NULL ON CONFLICT IGNORE DEFAULT 3 COLLATE NOCASE, t CONSTRAINT why DEFAULT 4, u NULL);
CREATE TABLE "With ""quotes""" ("A b" TEXT COLLATE nocase, \`c\`\`d\` INT, [e f] REAL, 'g' BLOB, key INT, UNIQUE ("a B", KEY), PRIMARY KEY ([E F] DESC));
CREATE INDEX "odd index" ON "with ""QUOTES""" ("a b" COLLATE rtrim DESC, \`C\`\`D\`, key ASC);
CREATE INDEX plain ON "With ""quotes""" ('g', key DESC) WHERE key IS NOT NULL;
CREATE TABLE alias (id INTEGER PRIMARY KEY AUTOINCREMENT, other INT);
CREATE TABLE down (id INTEGER PRIMARY KEY DESC, other INT);
CREATE TABLE below (id INTEGER, PRIMARY KEY (id DESC));
CREATE TABLE lower (id integer primary key, "Key" INT UNIQUE ON CONFLICT REPLACE, third INT UNIQUE);
CREATE TABLE two (a INT, b INT, c INT, PRIMARY KEY (b, A), UNIQUE (a, b), UNIQUE (B, a), FOREIGN KEY (a, b) REFERENCES two (B, a) ON UPDATE SET NULL ON DELETE CASCADE ON DELETE NO ACTION MATCH FULL,
  FOREIGN KEY (C) REFERENCES "Alias" ON INSERT SET NULL ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE refs (a INT REFERENCES alias, b INT REFERENCES alias (ID) ON DELETE SET DEFAULT NOT DEFERRABLE, c INT REFERENCES nowhere (x) REFERENCES two (a) MATCH SIMPLE ON UPDATE CASCADE);
CREATE TABLE bare (a TEXT, b INT, c INT UNIQUE, PRIMARY KEY (a, b, a)) WITHOUT ROWID;
CREATE INDEX bare_down ON bare (c DESC, b);
CREATE TABLE strict (id INTEGER PRIMARY KEY, a INT NOT NULL, b any, c TEXT DEFAULT 'x') STRICT;
CREATE TABLE strict_two (a INT, b TEXT, c REAL, PRIMARY KEY (a, b)) STRICT;
CREATE TABLE strict_bare (a INTEGER PRIMARY KEY, b TEXT) STRICT, WITHOUT ROWID;
CREATE INDEX strict_down ON strict (c COLLATE NOCASE, b DESC);
CREATE TABLE words (current_time INT, "true" INT, "null" INT, rowid INT, "a.b" INT, "select" INT, "x" TEXT COLLATE binary);
CREATE INDEX words_2 ON words ("true", "null");
CREATE INDEX words_3 ON words (rowid);
CREATE INDEX words_4 ON words ("a.b", "select", x COLLATE NOCASE COLLATE RTRIM);
CREATE INDEX words_5 ON words ((x));
CREATE INDEX words_6 ON words (x COLLATE NOCASE);
CREATE INDEX words_7 ON words (lower(x), "select" DESC);
CREATE INDEX words_8 ON words (x || 'a' DESC, "select");
CREATE UNIQUE INDEX IF NOT EXISTS words_9 ON words ([X]) WHERE "select" > 1;
CREATE TABLE made AS SELECT 1 AS one, 'x' AS "t w o", a + 1, b FROM types;
CREATE TABLE altered (a INT, b TEXT);
ALTER TABLE altered ADD COLUMN c INT NOT NULL DEFAULT 7 REFERENCES alias (id);
ALTER TABLE altered ADD COLUMN "d e" text DEFAULT (1) /* last */;
ALTER TABLE altered RENAME COLUMN a TO "new name";
CREATE INDEX altered_index ON altered ("new name" DESC, b);
ALTER TABLE altered RENAME COLUMN b TO bb;
ALTER TABLE altered RENAME TO "Was altered";
ALTER TABLE "Was altered" DROP COLUMN c;
ALTER TABLE alias RENAME TO renamed;
CREATE VIEW seen AS SELECT a, b AS bee, "new name" FROM types, "Was altered";
CREATE TABLE commas (a INT CHECK (a > 0) CONSTRAINT named NOT NULL, b INT, CONSTRAINT one CHECK (b > 0) CONSTRAINT two UNIQUE (b) FOREIGN KEY (b) REFERENCES commas (b));
CREATE TABLE empty_quotes ("" INT, [ ] TEXT);
CREATE INDEX empty_index ON empty_quotes ("");
CREATE TABLE Größe ("Ä" TEXT UNIQUE, "ä" TEXT);
CREATE INDEX groesse ON "Größe" ("ä", "Ä" DESC);
`.replaceAll('\\`', '`');

test('texts of tables tell what pragmas tell, however they are spelt', async () => {
  const tally: Tally = { told: 0, left: 0 };
  await using database = await sqliteDatabase(SPELLINGS);
  await holdTextsAgainstPragmas(database.path, tally);
  expect(tally).toEqual({ told: 48, left: 15 });
});

/** The number of the schema format in the header of a file. https://sqlite.org/fileformat2.html#schemaformat */
const SCHEMA_FORMAT = 44;

test('where SQLite ignores DESC, in a file of an old format, the text does not tell the direction', async () => {
  const directions = async (path: string) => {
    const { objects } = await introspect(path);
    return objects.flatMap((object) =>
      object.kind === 'index' ? object.facts.keys?.map(({ direction }) => direction) : [],
    );
  };
  await using database = await sqliteDatabase('CREATE TABLE a (b INT, c INT); CREATE INDEX i ON a (b, c DESC)');
  expect(await directions(database.path)).toEqual(['asc', 'desc']);
  const bytes = readFileSync(database.path);
  bytes.writeUInt32BE(1, SCHEMA_FORMAT);
  writeFileSync(database.path, bytes);
  expect(await directions(database.path)).toEqual(['asc', 'asc']);
});
