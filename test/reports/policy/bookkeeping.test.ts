import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots } from '../../../reports/index.ts';
import { sqliteDatabase } from '../../support/databases.ts';

test('bookkeeping tables of the policy are left out with all that belongs to them, and reported', async () => {
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
  expect(report.coverage.skipped).toMatchObject([
    { name: 'our_changes', why: expect.stringContaining('records of a tool') },
  ]);
  expect(report.notices.map(({ rule, text }) => [rule, text])).toEqual([
    ['policy.unused', expect.stringContaining('never_there is bookkeeping')],
  ]);
});

const RECORDS = /records of a tool: if so, the entry "([^"]+)" under policy\.bookkeeping/;

test.each([
  ['acme_migrations', 'id INTEGER PRIMARY KEY, name TEXT, applied_at TEXT'],
  ['AcmeSchemaVersion', 'Version INTEGER, AppliedOn TEXT'],
  ['deploy_history', 'version TEXT, checksum TEXT'],
  ['acme_db_version', 'version INTEGER'],
])('an unknown table %s is reported with the entry that leaves it out, on either side', async (name, columns) => {
  await using plain = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  await using kept = await sqliteDatabase(
    `CREATE TABLE notes (id INTEGER PRIMARY KEY); CREATE TABLE ${name} (${columns});`,
  );
  const [without, having] = [await introspect(plain.path), await introspect(kept.path)];
  for (const sides of [[without, having] as const, [having, without] as const]) {
    const { findings } = await compareSnapshots(...sides);
    const entry = RECORDS.exec(findings[0]?.why ?? '')?.[1] ?? '';
    expect(entry).toBe(name);
    expect((await compareSnapshots(...sides, { policy: { bookkeeping: [entry] } })).findings).toEqual([]);
  }
});

test.each([
  ['bird_migrations', 'id INTEGER PRIMARY KEY, bird TEXT, flew_to TEXT'],
  ['price_history', 'id INTEGER PRIMARY KEY, name TEXT, price NUMERIC, changed_at TEXT'],
  ['files', 'name TEXT, checksum TEXT, applied_at TEXT'],
  ['job_history', 'id INTEGER PRIMARY KEY, executed_at TEXT, note INTEGER REFERENCES notes (id)'],
])('a table %s of the application is not left out', async (name, columns) => {
  await using expected = await sqliteDatabase('CREATE TABLE notes (id INTEGER PRIMARY KEY)');
  await using actual = await sqliteDatabase(
    `CREATE TABLE notes (id INTEGER PRIMARY KEY); CREATE TABLE ${name} (${columns});`,
  );
  const { findings } = await compareSnapshots(await introspect(expected.path), await introspect(actual.path));
  expect(findings.map(({ rule }) => rule)).toContain('table.extra');
  for (const { why } of findings) expect(why).not.toMatch(/records of a tool/);
});
