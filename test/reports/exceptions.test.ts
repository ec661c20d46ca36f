import { expect, test } from 'vitest';
import { introspect } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';

async function audit(sqlite: string, postgres: string): Promise<ParityReport> {
  await using expected = await sqliteDatabase(sqlite);
  await using actual = await postgresDatabase(postgres);
  return compareSnapshots(await introspect(expected.path), await introspect(actual.url));
}

const columns = (count: number, type: string) =>
  Array.from({ length: count }, (_, place) => `f${place} ${type}`).join(', ');

const whyOf = ({ findings }: ParityReport, rule: string) =>
  findings.filter((finding) => finding.rule === rule).map(({ why }) => why);

test('a type that breaks a convention of other columns is marked', async () => {
  const report = await audit(
    `CREATE TABLE flags (${columns(38, 'INTEGER NOT NULL DEFAULT 0')}, odd TEXT, even TEXT)`,
    `CREATE TABLE flags (${columns(38, 'boolean NOT NULL DEFAULT false')}, odd boolean, even boolean)`,
  );
  const whys = whyOf(report, 'column.type');
  expect(whys).toHaveLength(2);
  for (const why of whys)
    expect(why).toMatch(
      / 38 other columns whose type is boolean on the actual side have INTEGER on the expected side; 2 have TEXT\.$/,
    );
});

test('a single exception is named as the only one', async () => {
  const report = await audit(
    `CREATE TABLE flags (${columns(10, 'INTEGER NOT NULL DEFAULT 0')}, odd TEXT)`,
    `CREATE TABLE flags (${columns(10, 'boolean NOT NULL DEFAULT false')}, odd boolean)`,
  );
  expect(whyOf(report, 'column.type')[0]).toMatch(/; this one has TEXT\.$/);
});

test('what is the same on both sides is not a convention', async () => {
  const report = await audit(
    `CREATE TABLE t (${columns(30, 'TEXT')}, odd TEXT)`,
    `CREATE TABLE t (${columns(30, 'text')}, odd integer)`,
  );
  expect(whyOf(report, 'column.type')).toEqual([expect.not.stringContaining('other columns')]);
});

test('a few columns are not a convention', async () => {
  const report = await audit(
    `CREATE TABLE flags (${columns(9, 'INTEGER NOT NULL DEFAULT 0')}, odd TEXT)`,
    `CREATE TABLE flags (${columns(9, 'boolean NOT NULL DEFAULT false')}, odd boolean)`,
  );
  expect(whyOf(report, 'column.type')).toEqual([expect.not.stringContaining('other columns')]);
});

test('a pattern of nearly all foreign keys names the others', async () => {
  const table = (action: string, special: string) => `
    CREATE TABLE users (id bigint PRIMARY KEY);
    CREATE TABLE special (user_id bigint REFERENCES users (id) ${special});
    ${Array.from({ length: 12 }, (_, place) => `CREATE TABLE t${place} (user_id bigint REFERENCES users (id) ${action});`).join('\n')}`;
  const report = await audit(table('ON DELETE CASCADE', 'ON DELETE CASCADE'), table('', 'ON DELETE CASCADE'));
  expect(whyOf(report, 'foreignKey.onDelete')).toEqual([
    expect.stringMatching(
      / 12 of 13 foreign keys whose on delete is cascade on the expected side have noAction on the actual side; special\.\(user_id\) has cascade\.$/,
    ),
  ]);
});
