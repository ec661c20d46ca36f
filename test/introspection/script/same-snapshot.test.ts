import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { introspect, renderSnapshot, type Snapshot } from '../../../introspection/index.ts';
import { databaseUrl, dropDatabase, runScript } from '../../../src/scratch/server-databases.ts';
import { findCases } from '../../support/case.ts';
import { postgresDatabase } from '../../support/databases.ts';
import { patience } from '../../support/patience.ts';
import { askFor, readByScript } from './run-script.ts';

const root = join(import.meta.dirname, '..', '..');
const sqlOf = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

const cases = findCases(join(root, 'cases'), inject('postgresVersion').major).flatMap(({ folder }) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.postgres.sql'))
    .map((file) => readFileSync(join(folder, file), 'utf8')),
);

/** All that a snapshot says of the database, as its file says it. */
function saidBy(snapshot: Snapshot): string {
  return renderSnapshot({ ...snapshot, source: '', takenAt: '' });
}

async function expectSame(url: string): Promise<number> {
  const live = await introspect(url);
  expect(saidBy(await readByScript(url))).toBe(saidBy(live));
  return live.objects.length;
}

/** Runs each in a schema of its own, and returns those that cannot exist next to the others. */
async function runBeside(url: string, scripts: readonly string[]): Promise<readonly string[]> {
  const alone: string[] = [];
  for (const [place, sql] of scripts.entries()) {
    const own = `CREATE SCHEMA case_${place}; SET search_path = case_${place}, public; ${sql}`;
    await runScript(url, own).catch(() => alone.push(sql));
  }
  return alone;
}

describe('a script gives the same snapshot as Evenkeel itself, byte for byte', () => {
  it('of the schemas of all cases', { timeout: patience(300) }, async () => {
    await using together = await postgresDatabase('CREATE EXTENSION citext');
    const alone = await runBeside(together.url, cases);
    expect(await expectSame(together.url)).toBeGreaterThan(1_000);
    expect(alone.length, 'cases in need of a database of their own').toBeLessThan(cases.length / 4);
    for (const sql of alone) {
      await using database = await postgresDatabase(sql);
      await expectSame(database.url);
    }
  });

  it('of a database with everything, privileges and owners included', async () => {
    await using database = await postgresDatabase(sqlOf('conformance', 'databases', 'everything.postgres.sql'));
    const live = await introspect(`${database.url}?with=privileges,owners`);
    const read = await readByScript(database.url, askFor({ extras: ['owners', 'privileges'] }));
    expect(saidBy(read)).toBe(saidBy(live));
  });

  it('of names and texts that are hard to print', async () => {
    const hostile = [
      'a"b',
      "it's",
      'back\\slash',
      '$1',
      'evenkeel 1 end {}',
      'ü\u2028\u0085ß',
      ' x\ty\r ',
      'line\nfeed',
      '🚢',
    ];
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    const text = (name: string) => `E'${name.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
    await using database = await postgresDatabase(
      hostile
        .map(
          (
            name,
            place,
          ) => `CREATE SCHEMA ${quoted(name)}; CREATE TABLE ${quoted(name)}.${quoted(name)} (${quoted(name)} text DEFAULT ${text(name)});
            COMMENT ON TABLE ${quoted(name)}.${quoted(name)} IS ${text(`${name}${place}`)};`,
        )
        .join('\n'),
    );
    expect(await expectSame(database.url)).toBe(3 * hostile.length);
    for (const name of hostile.filter((one) => one === one.trim())) {
      const live = await introspect(`${database.url}?schema=${encodeURIComponent(name)}`);
      expect(live.objects.length).toBe(3);
      expect(saidBy(await readByScript(database.url, askFor({ namespaces: [name] })))).toBe(saidBy(live));
    }
  });

  it('of a database with settings that change how values are printed', async () => {
    const settings = [
      'IntervalStyle = sql_standard',
      'DateStyle = German',
      'search_path = public',
      'quote_all_identifiers = on',
    ];
    const changes = settings.map(
      (setting) => `EXECUTE format('ALTER DATABASE %I SET ${setting}', current_database());`,
    );
    await using database = await postgresDatabase(`
      CREATE TABLE t (id integer, made date DEFAULT '2024-02-01', lasts interval DEFAULT '1 day 2 hours');
      CREATE VIEW v AS SELECT id FROM t;
      CREATE FUNCTION f(lasts interval DEFAULT interval '1 day 2 hours') RETURNS integer LANGUAGE sql AS 'SELECT 1';
      DO $$ BEGIN ${changes.join(' ')} END $$`);
    await expectSame(database.url);
    const told = saidBy(await readByScript(database.url));
    expect(told.match(/'1 day 02:00:00'::interval/g)).toHaveLength(2);
  });

  it.for(['LATIN1', 'SQL_ASCII'])('of a database in %s', async (encoding) => {
    const server = inject('postgresServer');
    const name = `evenkeel_${randomUUID().replaceAll('-', '')}`;
    await runScript(
      server,
      `CREATE DATABASE ${name} ENCODING '${encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`,
    );
    try {
      await runScript(databaseUrl(server, name), `CREATE TABLE "größe" (t text DEFAULT 'é')`);
      expect(await expectSame(databaseUrl(server, name))).toBe(2);
    } finally {
      await dropDatabase(server, name);
    }
  });

  it('as a role without any privilege', async () => {
    await using database = await postgresDatabase(sqlOf('conformance', 'databases', 'everything.postgres.sql'));
    await expectSame(`${database.url}?options=-c%20role%3Dpg_read_all_settings`);
  });
});
