import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, findFormat, type ParityReport } from '../../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';

async function audit(one: string, other: string): Promise<ParityReport> {
  await using expected = await sqliteDatabase(one);
  await using actual = await sqliteDatabase(other);
  return compareSnapshots(await introspect(expected.path), await introspect(actual.path));
}

const pathsIn = ({ findings }: ParityReport) => findings.map(({ field, paths }) => [field, paths]);

const TABLE = 'CREATE TABLE t (a TEXT, b TEXT, c TEXT);';

test('an index shows which of its keys differs, and in which part', async () => {
  const report = await audit(
    `${TABLE} CREATE INDEX i ON t (a, b DESC, c)`,
    `${TABLE} CREATE INDEX i ON t (a, b, c COLLATE NOCASE)`,
  );
  expect(pathsIn(report)).toEqual([['keys', ['[1].direction', '[2].collation']]]);
});

test('an expression counts as one part, however it was parsed', async () => {
  const report = await audit(
    `${TABLE} CREATE INDEX i ON t (a, lower(b || c))`,
    `${TABLE} CREATE INDEX i ON t (a, upper(c || b))`,
  );
  expect(pathsIn(report)).toEqual([['keys', ['[1].expression']]]);
});

test('a parameter is named by its position', async () => {
  const body = "LANGUAGE sql AS 'SELECT 1'";
  await using expected = await postgresDatabase(`CREATE FUNCTION f(a int, b text) RETURNS int ${body}`);
  await using actual = await postgresDatabase(`CREATE FUNCTION f(a int, b text DEFAULT 'x') RETURNS int ${body}`);
  const report = compareSnapshots(await introspect(expected.url), await introspect(actual.url));
  expect(pathsIn(await report)).toEqual([['arguments', ['[1].default']]]);
});

test('a fact without parts shows no parts', async () => {
  const report = await audit('CREATE TABLE t (a TEXT DEFAULT 1)', 'CREATE TABLE t (a TEXT DEFAULT 2)');
  expect(pathsIn(report)).toEqual([['default', undefined]]);
});

test('text shows the parts with --verbose', async () => {
  const report = await audit(`${TABLE} CREATE INDEX i ON t (a, b DESC)`, `${TABLE} CREATE INDEX i ON t (a, b)`);
  const text = findFormat('text');
  const shown = (verbose: boolean) => text?.render(report, { colour: false, width: 120, verbose });
  expect(shown(true)).toContain('differs at [1].direction');
  expect(shown(false)).not.toContain('differs at');
});
