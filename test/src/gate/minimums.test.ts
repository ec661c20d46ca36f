import fc from 'fast-check';
import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../../reports/index.ts';
import { countFor, percentFor } from '../../../src/gate/minimum-values.ts';
import { missedMinimumOf, refuseMinimumWithoutBase, uncomparedIn } from '../../../src/gate/minimums.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

const TABLE = 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);';

async function sqliteReport(expectedSql: string, actualSql: string): Promise<ParityReport> {
  await using expected = await sqliteDatabase(expectedSql);
  await using actual = await sqliteDatabase(actualSql);
  return await compareSnapshots(await introspect(expected.path), await introspect(actual.path));
}

/** PostgreSQL's functions have nothing to be held against in SQLite, and casts have no kind. */
async function mixedReport(): Promise<ParityReport> {
  await using expected = await postgresDatabase(`
    CREATE TABLE t (id bigint PRIMARY KEY, a text, b text);
    CREATE TYPE mood AS ENUM ('sad', 'glad');
    CREATE FUNCTION one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
    CREATE FUNCTION two() RETURNS integer LANGUAGE sql AS 'SELECT 2';
    CREATE FUNCTION mood_of(integer) RETURNS mood LANGUAGE sql AS $$ SELECT 'sad'::mood $$;
    CREATE CAST (integer AS mood) WITH FUNCTION mood_of(integer);`);
  await using actual = await sqliteDatabase(TABLE);
  return await compareSnapshots(await introspect(expected.url), await introspect(actual.path));
}

test('a table of three columns with its key is five objects, and a minimum of five holds', async () => {
  const report = await sqliteReport(TABLE, TABLE);
  expect(missedMinimumOf({ minObjects: 5 }, report)).toBeUndefined();
  expect(missedMinimumOf({ minObjects: 6 }, report)).toBe('It compared 5 objects; --min-objects requires 6.');
});

test('an object that one side lacks counts as compared', async () => {
  const report = await sqliteReport(TABLE, 'CREATE TABLE other (n)');
  expect(missedMinimumOf({ minObjects: 7, minCoverage: 100 }, report)).toBeUndefined();
});

test('unknown facts, unreadable objects and objects without a kind lower the coverage', async () => {
  const report = await mixedReport();
  const { coverage, summary } = report;
  expect(coverage.notCompared.find(({ kind }) => kind === 'function')).toMatchObject({ side: 'actual', objects: 3 });
  expect(coverage.notCompared.find(({ kind }) => kind === 'databaseObject')).toMatchObject({
    side: 'actual',
    objects: 1,
  });
  const unread = coverage.notCompared.reduce((sum, { objects }) => sum + objects, 0);
  expect(uncomparedIn(report)).toBe(unread);
  const compared = summary.objects.total;
  const seen = compared + unread;
  const reached = (100 * compared) / seen;
  expect(missedMinimumOf({ minCoverage: Math.floor(reached) }, report)).toBeUndefined();
  expect(missedMinimumOf({ minCoverage: Math.floor(reached) + 1 }, report)).toBe(
    `It compared ${compared} of the ${seen} objects it saw (${Math.floor(reached * 10) / 10} %); --min-coverage requires ${Math.floor(reached) + 1} %.`,
  );
});

test('objects that the policy leaves out do not lower the coverage', async () => {
  await using database = await sqliteDatabase(`${TABLE} CREATE TABLE tmp_one (n)`);
  const snapshot = await introspect(database.path);
  const report = await compareSnapshots(snapshot, snapshot, { policy: { exclude: ['tmp_*'] } });
  expect(missedMinimumOf({ minCoverage: 100 }, report)).toBeUndefined();
});

test('if the base compared more, the message says the remaining share', async () => {
  const report = await sqliteReport(TABLE, TABLE);
  expect(missedMinimumOf({ minOfBase: 50 }, report, 10)).toBeUndefined();
  expect(missedMinimumOf({ minOfBase: 51 }, report, 10)).toBe(
    'It compared 5 objects, and its base 10 (50 %); --min-of-base requires 51 %.',
  );
  expect(missedMinimumOf({ minOfBase: 100 }, report, 5)).toBeUndefined();
  expect(missedMinimumOf({ minOfBase: 100 }, report)).toBeUndefined();
  expect(() => refuseMinimumWithoutBase({ minOfBase: 90 }, false)).toThrow('name the base with --base');
  expect(() => refuseMinimumWithoutBase({ minOfBase: 90 }, true)).not.toThrow();
  expect(() => refuseMinimumWithoutBase({ minObjects: 90 }, false)).not.toThrow();
});

test('a missed minimum never shows the required share as reached', async () => {
  const report = await sqliteReport(TABLE, TABLE);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 10_000 }), (minOfBase, objects) => {
      const missed = missedMinimumOf({ minOfBase }, report, objects);
      expect(missed === undefined).toBe(500 >= objects * minOfBase);
      const [, shown] = /\(([\d.]+) %\)/.exec(missed ?? '') ?? [];
      if (shown !== undefined) expect(Number(shown)).toBeLessThan(minOfBase);
    }),
  );
});

test('minimums are whole numbers and percentages', () => {
  const [count, percent] = [countFor('--min-objects'), percentFor('--min-coverage')];
  expect([count('1'), count('500'), percent('0'), percent('95'), percent('99.5'), percent('80 %')]).toEqual([
    1, 500, 0, 95, 99.5, 80,
  ]);
  for (const word of ['0', '-1', '1.5', '1e3', 'many', '', '9'.repeat(20)]) {
    expect(() => count(word)).toThrow(`--min-objects needs a whole number above 0, not "${word}".`);
  }
  for (const word of ['-1', '101', '100.1', '1e1', '%', '', 'NaN']) {
    expect(() => percent(word)).toThrow(`--min-coverage needs a percentage from 0 to 100, not "${word}".`);
  }
});
