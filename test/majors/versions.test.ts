import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { introspect, renderSnapshot, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { type EmbeddedServer, openEmbeddedServer } from '../../src/scratch/embedded-server.ts';
import { runScript } from '../../src/scratch/server-databases.ts';
import { sqliteDatabase } from '../support/databases.ts';
import { linesOf } from '../support/schema-pairs.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { NEWEST, serverPackage } from '../support/server-package.ts';

const sqlOf = (...path: readonly string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8');
const EVERYTHING = sqlOf('..', 'conformance', 'databases', 'everything.postgres.sql') + sqlOf('disputed.sql');
const VIEWS = sqlOf('views.sql');

const PORTABLE = {
  postgres: `
    CREATE TABLE users (id bigserial PRIMARY KEY, mail varchar(80) NOT NULL UNIQUE, made timestamptz NOT NULL DEFAULT now(), active boolean NOT NULL DEFAULT true,
      state text CHECK (state IN ('a', 'b')), size bigint CHECK (size BETWEEN 1 AND 9), doc jsonb);
    CREATE TABLE posts (id bigserial PRIMARY KEY, author bigint REFERENCES users (id) ON DELETE CASCADE, title text, extra text NOT NULL);
    CREATE INDEX posts_author ON posts (author);
    CREATE INDEX users_state ON users (lower(mail)) WHERE active;
    CREATE VIEW active_users AS SELECT u.id, count(*) AS n FROM users u JOIN posts p ON p.author = u.id WHERE u.active GROUP BY u.id;
    CREATE VIEW old_users AS SELECT id FROM users WHERE made < '2020-01-01';`,
  sqlite: `
    CREATE TABLE users (id INTEGER PRIMARY KEY, mail VARCHAR(80) NOT NULL UNIQUE, made TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, active INTEGER NOT NULL DEFAULT 1,
      state TEXT CHECK (state IN ('a', 'c')), size INTEGER CHECK (size >= 1 AND size <= 9), doc TEXT);
    CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE SET NULL, title TEXT);
    CREATE INDEX users_state ON users (lower(mail)) WHERE active = 1;
    CREATE VIEW active_users AS SELECT u.id, count(*) AS n FROM users u JOIN posts p ON p.author = u.id WHERE u.active GROUP BY u.id;
    CREATE VIEW old_users AS SELECT id FROM users WHERE made < '2021-01-01';`,
};

const above = (lines: readonly string[]) => lines.filter((line) => !line.startsWith('info '));

const servers = new Map<number, EmbeddedServer>();
afterAll(() => Promise.all([...servers.values()].map((server) => server.close())));

/** What a server of that major version says of the schema. */
async function readOn(major: number, name: string, sql: string, query = ''): Promise<Snapshot> {
  const server = servers.get(major) ?? (await openEmbeddedServer(serverPackage(major)));
  servers.set(major, server);
  const url = await server.createDatabase(name);
  await runScript(url, sql);
  return await introspect(url + query);
}

async function expectParity(expected: Snapshot, actual: Snapshot): Promise<void> {
  const report = await compareSnapshots(expected, actual);
  expect(above(linesOf(report))).toEqual([]);
  expect(report.verdict).toBe('parity');
  const offUnlessAsked = new Set(['privilege', 'defaultPrivilege', 'owner']);
  expect(report.coverage.notCompared.filter(({ kind }) => !offUnlessAsked.has(kind))).toEqual([]);
  expect(report.coverage.untold).toEqual([]);
}

describe('one schema with objects of every kind is at parity with itself', () => {
  let newest: Snapshot;
  beforeAll(async () => {
    newest = await readOn(NEWEST, 'everything', EVERYTHING);
  });

  it.for([13, 14, 15, 16, 17])('on PostgreSQL %i and the newest, whichever is expected', async (major) => {
    const older = await readOn(major, 'everything', EVERYTHING);
    expect(older.engine.version).toMatch(new RegExp(`^${major}\\.`));
    await expectParity(older, newest);
    await expectParity(newest, older);
    await using folder = await scratchFolder();
    const throughFile = async (name: string, snapshot: Snapshot) => {
      await writeFile(folder.file(name), renderSnapshot(snapshot));
      return await introspect(`snapshot:${folder.file(name)}`);
    };
    await expectParity(await throughFile('older.json', older), newest);
    await expectParity(await throughFile('newest.json', newest), older);
  });
});

describe('PostgreSQL 13 and 18', () => {
  const both = async (name: string, sql: string, query = '') =>
    [await readOn(13, name, sql, query), await readOn(NEWEST, name, sql, query)] as const;

  it('are at parity with views that they print differently', async () => {
    const [older, newer] = await both('views', VIEWS);
    const printed = (snapshot: Snapshot) =>
      snapshot.objects.flatMap((object) => (object.kind === 'view' ? [object] : []));
    const texts = new Map(printed(older).map(({ name, facts }) => [name, facts.definition]));
    const spelt = printed(newer).filter(({ name, facts }) => texts.get(name) !== facts.definition);
    expect(spelt.length, 'views that the two versions print in two ways').toBeGreaterThan(30);
    await expectParity(older, newer);
  });

  it('do not agree on the type of EXTRACT, which a view shows', async () => {
    const sql =
      "CREATE TABLE t (d date); CREATE VIEW v AS SELECT extract(year from d) AS y, date_part('year', d) AS z FROM t;";
    const [older, newer] = await both('extracted', sql);
    expect(linesOf(await compareSnapshots(older, newer))).toEqual(['error column.type v.y']);
  });

  it('differ in the privileges of public on the schema public, which is reported if privileges are read', async () => {
    const sql = 'CREATE TABLE t (id integer); GRANT SELECT ON t TO public;';
    const [older, newer] = await both('rights', sql, '?with=privileges,owners');
    expect(linesOf(await compareSnapshots(older, newer))).toEqual([
      'warning owner.role schema',
      'warning privilege.missing CREATE on schema to public',
    ]);
  });

  it('are not reported as different if they print a rule differently', async () => {
    const sql = `CREATE TABLE t (made date); CREATE TABLE u (n integer);
      CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO u SELECT extract(day from NEW.made)::integer`;
    const [older, newer] = await both('rules', sql);
    expect(linesOf(await compareSnapshots(older, newer))).toEqual(['warning rule.body-versions t.r']);
  });

  it('differ from one SQLite file in the same ways', async () => {
    await using file = await sqliteDatabase(PORTABLE.sqlite);
    const lite = await introspect(file.path);
    const [older, newer] = await both('portable', PORTABLE.postgres);
    const [olderLines, newerLines] = [
      linesOf(await compareSnapshots(lite, older)),
      linesOf(await compareSnapshots(lite, newer)),
    ];
    expect(above(newerLines)).toEqual([
      'error column.extra-required posts.extra',
      'warning check.extra users.users_state_check',
      "warning check.missing users.state IN ('a', 'c')",
      'warning foreignKey.onDelete posts.(author)',
      'warning index.extra posts.posts_author',
      'warning view.definition-dialects old_users',
    ]);
    expect(olderLines).toEqual(newerLines);
  });
});
