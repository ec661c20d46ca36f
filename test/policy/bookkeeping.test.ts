import { expect, test } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { sqliteDatabase } from '../support/databases.ts';

test('tables that a policy calls bookkeeping are left out with all that belongs to them, and told', async () => {
  await using expected = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  await using actual = await sqliteDatabase(
    `CREATE TABLE notes (id INTEGER PRIMARY KEY);
CREATE TABLE our_changes (id INTEGER PRIMARY KEY, done TEXT);
CREATE INDEX our_changes_done ON our_changes (done);`,
  );
  const sides = [await introspect(expected.path), await introspect(actual.path)] as const;
  expect((await compareSnapshots(...sides)).findings.map(({ rule }) => rule)).toContain('table.extra');
  const report = await compareSnapshots(...sides, { policy: { bookkeeping: ['our_ch*', 'never_there'] } });
  expect(report.findings).toEqual([]);
  expect(report.coverage.skipped).toMatchObject([{ name: 'our_changes', why: expect.stringContaining('own records') }]);
  expect(report.notices.map(({ rule, text }) => [rule, text])).toEqual([
    ['policy.unused', expect.stringContaining('never_there is bookkeeping')],
  ]);
});
