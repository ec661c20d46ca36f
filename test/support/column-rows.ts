import { describeEnginePairs, type Made } from './engine-pairs.ts';

/** What is true for a user, and the type and default of one column as either side declares it. */
export type ColumnRow = readonly [says: string, expected: Made, actual: Made];

const ABOUT_DEFAULTS = /^(column\.default|expression\.)/;

/** One test for each row: the findings about the default of the column `t.v`, without those about its type. */
export function describeDefaults(title: string, rows: readonly ColumnRow[], ...findings: readonly string[]): void {
  const pairs = rows.map(([says, expected, actual]) => ({
    says,
    expected: tableWith(expected),
    actual: tableWith(actual),
    findings,
  }));
  describeEnginePairs(title, pairs, ABOUT_DEFAULTS);
}

function tableWith(column: Made): Made {
  return 'sqlite' in column
    ? { sqlite: `CREATE TABLE t (id INTEGER PRIMARY KEY, v ${column.sqlite})` }
    : { postgres: `CREATE TABLE t (id bigserial PRIMARY KEY, v ${column.postgres})` };
}
