import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { membersOf } from '../../../reports/index.ts';
import { runAudit } from '../../../src/audit/run-audit.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

interface Database extends AsyncDisposable {
  readonly source: string;
  readonly run: (sql: string) => Promise<void>;
}

async function postgres(sql: string): Promise<Database> {
  const database = await postgresDatabase(sql);
  return {
    source: database.url,
    async run(statement) {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

async function sqlite(sql: string): Promise<Database> {
  const database = await sqliteDatabase(sql);
  return {
    source: database.path,
    async run(statement) {
      const open = new DatabaseSync(database.path);
      try {
        open.exec(statement);
      } finally {
        open.close();
      }
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

/** Runs the statements of all findings; then what they were about is gone. Returns them. */
async function repaired(expected: Database, actual: Database): Promise<readonly string[]> {
  const audit = async () =>
    (await runAudit({ expected: expected.source, actual: actual.source })).findings.flatMap(membersOf);
  const before = (await audit()).filter(({ fix }) => fix !== undefined);
  const failed = new Map<string, string>();
  // What one statement needs, another makes.
  for (let round = 0; round < 3; round += 1)
    for (const { fix = '' } of before)
      await actual.run(fix).then(
        () => failed.delete(fix),
        (error: unknown) => void (round === 0 && failed.set(fix, String(error))),
      );
  const after = new Set((await audit()).map(({ differenceId }) => differenceId));
  const left = before.filter(({ differenceId }) => after.has(differenceId));
  expect(
    left.map(({ fix }) => fix),
    JSON.stringify([...failed]),
  ).toEqual([]);
  return before.flatMap(({ fix }) => fix ?? []);
}

const POSTGRES = `
CREATE TABLE p (id int PRIMARY KEY, code text UNIQUE);
CREATE TABLE "Order" (id bigint PRIMARY KEY, "select" text NOT NULL DEFAULT 'it''s', plain numeric(10,2), ref int,
  kept int NOT NULL, size int DEFAULT 3, kind text, CONSTRAINT size_positive CHECK (size > 0),
  CONSTRAINT one_code UNIQUE (ref, kept), CONSTRAINT to_p FOREIGN KEY (ref) REFERENCES p (id) ON DELETE CASCADE);
CREATE INDEX by_size ON "Order" (size DESC, lower(kind)) WHERE size > 1;
CREATE SCHEMA billing;
CREATE TABLE billing.orders (id int PRIMARY KEY, total numeric, note text);
CREATE INDEX by_total ON billing.orders (total);
CREATE VIEW billing.totals AS SELECT id FROM billing.orders;
CREATE TYPE mood AS ENUM ('a', 'b');`;

const OTHER_POSTGRES = `
CREATE TABLE p (id int PRIMARY KEY, code varchar(10));
CREATE TABLE "Order" (id bigint PRIMARY KEY, ref int NOT NULL, kept int, size int DEFAULT 4, kind text,
  "more ""than""" text, CHECK (ref > 2), UNIQUE (kept));
CREATE INDEX by_kept ON "Order" (kept, kind);
CREATE SCHEMA billing;
CREATE TABLE billing.orders (id int PRIMARY KEY, total numeric);
CREATE TABLE billing.user (id int);
CREATE VIEW seen AS SELECT id FROM p;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON p FOR EACH ROW EXECUTE FUNCTION touch();
CREATE SEQUENCE counter;`;

test('PostgreSQL: the statements of findings make the actual side like the expected one', async () => {
  await using one = await postgres(POSTGRES);
  await using other = await postgres(OTHER_POSTGRES);
  const statements = await repaired(one, other);
  expect(statements).toContain('ALTER TABLE billing.orders ADD COLUMN note text;');
  expect(statements).toContain(`ALTER TABLE "Order" ADD COLUMN "select" text DEFAULT 'it''s'::text NOT NULL;`);
  expect(statements).toContain('DROP TABLE billing."user";  -- deletes its rows');
  expect(statements).toContain('ALTER TABLE "Order" DROP COLUMN "more ""than""";  -- deletes its values');
  expect(statements.length).toBeGreaterThan(18);
});

test('and the other way round', async () => {
  await using one = await postgres(OTHER_POSTGRES);
  await using other = await postgres(POSTGRES);
  expect((await repaired(one, other)).length).toBeGreaterThan(14);
});

const SQLITE = `
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT);
CREATE TABLE "Order" (id INTEGER PRIMARY KEY, "select" TEXT NOT NULL DEFAULT 'it''s', note TEXT,
  parent INTEGER REFERENCES p (id));
CREATE INDEX by_note ON "Order" (note DESC) WHERE note <> '';
CREATE VIEW seen AS SELECT id FROM p;`;

const OTHER_SQLITE = `
CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT, more REAL);
CREATE TABLE "Order" (id INTEGER PRIMARY KEY, parent INTEGER);
CREATE TABLE "group" (id INTEGER PRIMARY KEY);
CREATE INDEX by_parent ON "Order" (parent);
CREATE TRIGGER touched AFTER UPDATE ON p BEGIN SELECT 1; END;`;

test.each([
  [SQLITE, OTHER_SQLITE],
  [OTHER_SQLITE, SQLITE],
])('SQLite: the same, both ways', async (expected, actual) => {
  await using one = await sqlite(expected);
  await using other = await sqlite(actual);
  expect((await repaired(one, other)).length).toBeGreaterThan(3);
});

test('across engines the statements are in the words of the actual side', async () => {
  await using one = await sqlite(`
    CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, born DATETIME, note TEXT, city TEXT DEFAULT 'Oslo',
      age INTEGER DEFAULT 3, made TEXT DEFAULT CURRENT_TIMESTAMP);
    CREATE INDEX by_name ON users (name);
    CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id));
    CREATE TABLE "a ""tag""" (id INTEGER PRIMARY KEY AUTOINCREMENT, post INTEGER NOT NULL REFERENCES posts ON DELETE CASCADE,
      made TEXT NOT NULL DEFAULT (datetime('now')), shown BOOLEAN NOT NULL DEFAULT 1, data TEXT CHECK (json_valid(data)),
      size INTEGER CHECK (size IN (0, 1) AND shown), raw BLOB DEFAULT x'7b', UNIQUE (post, size));
    CREATE INDEX "by it's" ON "a ""tag""" (post, size DESC) WHERE shown = 1 AND size`);
  await using other = await postgres(`
    CREATE TABLE users (id bigserial PRIMARY KEY, name text, city text, age bigint, made text, extra jsonb DEFAULT '{}');
    CREATE TABLE posts (id bigserial PRIMARY KEY, author bigint)`);
  expect((await repaired(one, other)).toSorted()).toEqual([
    'ALTER TABLE posts ADD FOREIGN KEY (author) REFERENCES users (id);',
    'ALTER TABLE users ADD COLUMN born timestamp with time zone;',
    'ALTER TABLE users ADD COLUMN note text;',
    'ALTER TABLE users ALTER COLUMN age SET DEFAULT 3;',
    "ALTER TABLE users ALTER COLUMN city SET DEFAULT 'Oslo';",
    'ALTER TABLE users DROP COLUMN extra;  -- deletes its values',
    'CREATE INDEX by_name ON users (name);',
    TAG,
  ]);
});

const TAG = String.raw`CREATE TABLE "a ""tag""" (
  id bigint GENERATED BY DEFAULT AS IDENTITY NOT NULL,
  post bigint NOT NULL,
  made timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
  shown boolean DEFAULT true NOT NULL,
  data jsonb,
  size bigint,
  raw bytea DEFAULT '\x7b'::bytea,
  PRIMARY KEY (id),
  UNIQUE (post, size),
  FOREIGN KEY (post) REFERENCES posts (id) ON DELETE CASCADE,
  CHECK ((size IN (0, 1)) AND shown)
);
CREATE INDEX "by it's" ON "a ""tag""" (post, size DESC) WHERE (shown = true) AND (size <> 0);`;

test('what the other engine cannot have is no statement', async () => {
  await using one = await postgres(`CREATE TABLE p (id int PRIMARY KEY);
    CREATE TABLE part (id int, at date) PARTITION BY RANGE (at); CREATE TABLE gist (id int, span int4range);
    CREATE TABLE excluding (id int, UNIQUE NULLS NOT DISTINCT (id)); CREATE INDEX by_span ON gist USING gist (span);
    CREATE TABLE cross_a (id int PRIMARY KEY, other int); CREATE TABLE cross_b (id int PRIMARY KEY, other int REFERENCES cross_a);
    ALTER TABLE cross_a ADD FOREIGN KEY (other) REFERENCES cross_b;
    CREATE TABLE made (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
    CREATE VIEW seen AS SELECT id FROM p WHERE id::text ~ '^1'`);
  await using other = await sqlite('CREATE TABLE p (id INTEGER PRIMARY KEY)');
  expect(await repaired(one, other)).toEqual([]);
});

test('and the other way round, what SQLite can do in one statement', async () => {
  await using one = await postgres(
    'CREATE TABLE users (id bigserial PRIMARY KEY, name text, age smallint NOT NULL, note text)',
  );
  await using other = await sqlite(
    'CREATE TABLE users (id INTEGER PRIMARY KEY, name INTEGER, age INTEGER, extra TEXT)',
  );
  expect((await repaired(one, other)).toSorted()).toEqual([
    'ALTER TABLE users ADD COLUMN note text;',
    'ALTER TABLE users DROP COLUMN extra;  -- deletes its values',
  ]);
});

test('an extra check, key or index is not dropped where it does the work of one that is missing', async () => {
  const both = (parts: string, more = '') =>
    `CREATE TABLE t (id integer PRIMARY KEY, n int NOT NULL, m int NOT NULL${parts}); ${more}`;
  const fixesOf = async (expected: string, actual: string) => {
    await using one = await postgres(expected);
    await using other = await postgres(actual);
    await using file = await sqlite(expected);
    const said = async (source: string) =>
      (await runAudit({ expected: source, actual: other.source })).findings
        .flatMap(membersOf)
        .flatMap(({ fix }) => fix ?? []);
    return [await said(one.source), await said(file.source)];
  };
  const none = [[], []];
  expect(await fixesOf(both(', CHECK (n >= 0)'), both(', CONSTRAINT positive CHECK (n > 0)'))).toEqual(none);
  expect(await fixesOf(both(', UNIQUE (n, m)'), both(', CONSTRAINT one_n UNIQUE (n)'))).toEqual(none);
  expect(await fixesOf(both('', 'CREATE INDEX a ON t (n);'), both('', 'CREATE INDEX b ON t (n, m);'))).toEqual(none);
  const drop = ['ALTER TABLE t DROP CONSTRAINT positive;'];
  const plain = both(', CONSTRAINT small CHECK (m < 9)');
  expect(await fixesOf(plain, both(', CONSTRAINT small CHECK (m < 9), CONSTRAINT positive CHECK (n > 0)'))).toEqual([
    drop,
    drop,
  ]);
});
