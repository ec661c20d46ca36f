import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots } from '../../../reports/index.ts';
import { sqliteDatabase } from '../../support/databases.ts';

const TYPES = [
  ...['INTEGER', 'INT', 'BIGINT', 'TINYINT(1)', 'UNSIGNED BIG INT', 'FLOATING POINT', 'CHARINT'],
  ...['BOOLEAN', 'NUMERIC', 'DECIMAL(10, 2)', 'MONEY', 'STRING', 'DATE', 'DATETIME', 'TIMESTAMP', 'TIME', 'INTERVAL'],
  ...['JSON', 'JSONB', 'UUID', 'ANY', 'INET', 'BYTEA', 'BINARY(16)', 'NUMERIC[]'],
  ...['REAL', 'FLOAT', 'DOUBLE PRECISION', 'TEXT', 'VARCHAR(20)', 'CHAR(20)', 'CLOB', 'TEXT[]', 'BLOB', ''],
] as const;

const VALUES = [
  ...['1', '0', '1.0', '1.5', '-0.0', '1e300', '9007199254740993', '9223372036854775807', 'TRUE', 'NULL', "x'31'"],
  ...["'1'", "'1.0'", "'1.5'", "'007'", "' 12 '", "'0x10'", "'1e3'", "'9223372036854775808'", "'abc'", "''"],
];

const columnsOf = (types: readonly string[]): string => types.map((type, place) => `c${place} ${type}`).join(', ');

/** What SQLite makes of every value in a column of each type. */
function storedByType(): ReadonlyMap<string, string> {
  const database = new Database(':memory:');
  try {
    database.exec(`CREATE TABLE t (${columnsOf(TYPES)})`);
    for (const value of VALUES) database.exec(`INSERT INTO t VALUES (${TYPES.map(() => value).join(', ')})`);
    return new Map(
      TYPES.map((type, place) => {
        const shown = `typeof(c${place}) || ' ' || quote(c${place})`;
        return [type, database.prepare(`SELECT group_concat(${shown}) FROM t`).pluck().all().join()];
      }),
    );
  } finally {
    database.close();
  }
}

it('two types of SQLite differ exactly if they store some value in different ways', async () => {
  const stored = storedByType();
  const names = [...TYPES];
  await using database = await sqliteDatabase(`CREATE TABLE t (${columnsOf(names)})`);
  const expected = await introspect(database.path);
  for (let turn = 1; turn < names.length; turn++) {
    const others = [...names.slice(turn), ...names.slice(0, turn)];
    await using other = await sqliteDatabase(`CREATE TABLE t (${columnsOf(others)})`);
    const { findings } = await compareSnapshots(expected, await introspect(other.path));
    const told = new Set(
      findings
        .filter(({ severity }) => severity !== 'info')
        .flatMap(({ object, members }) => members?.map((member) => member.object.name) ?? [object.name]),
    );
    const pairs = names.map((name, place) => `${name} and ${others[place]}: ${told.has(`c${place}`)}`);
    const truth = names.map(
      (name, place) => `${name} and ${others[place]}: ${stored.get(name) !== stored.get(others[place] ?? '')}`,
    );
    expect(pairs).toEqual(truth);
  }
});
