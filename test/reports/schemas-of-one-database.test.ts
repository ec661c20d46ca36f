import { expect, test } from 'vitest';
import { introspectEach } from '../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../reports/index.ts';
import { postgresDatabase } from '../support/databases.ts';

/** One schema, whose texts name another one or itself. */
function schema(name: string, named: string): string {
  return `
    CREATE SCHEMA ${name};
    CREATE FUNCTION ${name}.next() RETURNS integer LANGUAGE sql AS 'SELECT 1';
    CREATE TABLE ${name}.area (id integer PRIMARY KEY, plain integer DEFAULT 1, CHECK (plain > 0));
    CREATE TABLE ${name}.shop (
      id serial PRIMARY KEY, number integer DEFAULT ${named}.next(), area integer REFERENCES ${named}.area,
      CONSTRAINT counted CHECK (number < ${named}.next())
    );
    CREATE INDEX counting ON ${name}.shop (number) WHERE number > 3;`;
}

async function reportOf(sql: string, expected: string, actual: string): Promise<ParityReport> {
  await using database = await postgresDatabase(sql);
  const snapshots = await introspectEach(database.url, [expected, actual]);
  const [one, other] = [snapshots?.get(expected), snapshots?.get(actual)];
  if (one === undefined || other === undefined) throw new Error('test: both schemas were expected');
  return compareSnapshots(one, other);
}

function differing({ findings }: ParityReport): readonly string[] {
  return findings.filter(({ differences }) => differences > 0).map(({ rule }) => rule);
}

test.each(['two', 't w o', 'Two"s'])('two schemas that each name themselves are at parity: %s', async (name) => {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const report = await reportOf(schema('one', 'one') + schema(quoted, quoted), 'one', name);
  expect(differing(report)).toEqual([]);
});

test('one text that names one of the two schemas means two things', async () => {
  const report = await reportOf(schema('one', 'one') + schema('two', 'one'), 'one', 'two');
  expect(differing(report).toSorted()).toEqual(['check.expression', 'column.default', 'foreignKey.target']);
});
