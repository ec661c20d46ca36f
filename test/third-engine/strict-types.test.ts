import './plug-in.ts';
import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { introspect, type Snapshot } from '../../introspection/index.ts';
import { compareSnapshots } from '../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../support/databases.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

/** A column of Tally, one of PostgreSQL, and the rule about their types; null: none, because they are the same. */
const PAIRS: readonly (readonly [tally: string, postgres: string, rule: string | null, example?: string])[] = [
  // Whole numbers: size and sign.
  ['whole16', 'smallint', null],
  ['whole32', 'integer', null],
  ['whole64', 'bigint', null],
  ['whole32', 'bigint', 'type.integer-size', '2147483648'],
  ['whole64', 'smallint', 'type.integer-size', '32768'],
  ['natural16', 'integer', 'type.unsigned', '-1'],
  ['natural32', 'bigint', 'type.unsigned', '-1'],
  ['natural32', 'integer', 'type.integer-size', '2147483648'],
  ['natural64', 'bigint', 'type.integer-size', '9223372036854775808'],
  // Floating point and decimals: size, precision and scale.
  ['float64', 'double precision', null],
  ['float32', 'double precision', 'type.float-size', '16777217'],
  ['exact(10, 2)', 'numeric(10, 2)', null],
  ['exact(10, 2)', 'numeric(12, 2)', 'type.decimal-size'],
  ['exact(10, 2)', 'numeric(10, 3)', 'type.decimal-size'],
  ['exact(10, 2)', 'numeric', 'type.decimal-size'],
  ['exact(10, 2)', 'double precision', 'column.type'],
  // Texts: length and padding.
  ['text', 'text', null],
  ['text', 'varchar', 'explained'],
  ['text(40)', 'varchar(40)', null],
  ['text(40)', 'varchar(50)', 'type.text-size', 'a text of 41 characters'],
  ['text(40)', 'text', 'type.text-size', 'a text of 41 characters'],
  ['text', 'varchar(50)', 'type.text-size', 'a text of 51 characters'],
  ['padded(3)', 'char(3)', null],
  ['padded(3)', 'varchar(3)', 'type.text-padded'],
  ['text(3)', 'char(3)', 'type.text-padded'],
  ['padded(3)', 'char(4)', 'type.text-size'],
  // Bytes.
  ['bytes', 'bytea', null],
  ['bytes(20)', 'bytea', 'type.bytes-size', 'a value of 21 bytes'],
  ['bytes', 'text', 'column.type'],
  // Moments: zone and digits of a second.
  ['day', 'date', null],
  ['moment(6)', 'timestamptz', null],
  ['moment', 'timestamptz(3)', null],
  ['moment', 'timestamptz', 'type.second-digits'],
  ['local(6)', 'timestamp', null],
  ['local', 'timestamp(0)', 'type.second-digits'],
  ['local(6)', 'timestamptz', 'type.zone-one-side'],
  ['moment(6)', 'timestamp', 'type.zone-one-side'],
  ['clock(6)', 'time', null],
  ['clock', 'time', 'type.second-digits'],
  ['clock(6)', 'timetz', 'type.zone-one-side'],
  ['day', 'timestamp', 'column.type'],
  // Documents: both parse them, and keep them in their own way.
  ['document', 'jsonb', 'type.json-kept'],
  ['document', 'json', 'type.json-kept'],
  ['document', 'text', 'column.type'],
  // What Tally has no type for is kept in another.
  ['whole16 = 0', 'boolean DEFAULT false', 'explained'],
  ['whole16', 'boolean', 'type.integer-boolean-unproved'],
  ['whole16 = 7', 'boolean', 'column.type'],
  ['text', 'boolean', 'column.type'],
  ['bytes(16)', 'uuid', 'type.uuid-text'],
  ['text(36)', 'uuid', 'type.uuid-text'],
  ['whole64', 'uuid', 'column.type'],
  ['text', 'interval', 'type.time-text'],
  ['text', 'timestamptz', 'column.type'],
  ['text', 'integer[]', 'type.unmodelled'],
  ['text', 'inet', 'type.unmodelled'],
  // Enums.
  ['mood', 'mood', null],
  ['text', 'mood', 'column.type'],
  ['mood', 'text', 'column.type'],
];

const typed = (pairs: typeof PAIRS, of: 0 | 1, assign: string): string =>
  pairs.map((pair, place) => `c${place} ${pair[of]}`.replaceAll(' = ', ` ${assign} `)).join(', ');

async function tallySnapshot(columns: string): Promise<Snapshot> {
  await using folder = await scratchFolder();
  await writeFile(folder.file('t.tally'), `label mood ('low', 'high');\ntable t (${columns});`);
  return await introspect(`tally:${folder.file('t.tally')}`);
}

/** By column, the rule that judges its type, with its example. */
async function rulesOf(one: Snapshot, other: Snapshot): Promise<ReadonlyMap<string, readonly (string | undefined)[]>> {
  const { findings } = await compareSnapshots(one, other);
  const told = findings.flatMap(({ rule, example, object, field, members }) =>
    (members ?? [{ object, field }]).map((member) => ({ rule, example, ...member })),
  );
  return new Map(
    told.flatMap(({ rule, example, object, field }) => (field === 'type' ? [[object.name, [rule, example]]] : [])),
  );
}

describe('between two engines that enforce types there is a rule for every family', () => {
  it.each(['as expected', 'as actual'])('with the third engine %s', async (place) => {
    await using database = await postgresDatabase(
      `CREATE TYPE mood AS ENUM ('low', 'high'); CREATE TABLE t (${typed(PAIRS, 1, 'DEFAULT')});`,
    );
    const [own, other] = [await tallySnapshot(typed(PAIRS, 0, '=')), await introspect(database.url)];
    const found = place === 'as expected' ? await rulesOf(own, other) : await rulesOf(other, own);
    const judged = PAIRS.map(([tally, postgres, rule, example], at) => {
      const [by, such] = found.get(`c${at}`) ?? [rule === 'explained' ? 'explained' : null];
      return [tally, postgres, by, ...(example === undefined ? [] : [such])];
    });
    expect(judged).toEqual(PAIRS);
  });
});

it('a length of bytes that is enforced differs from one that is not: type.bytes-length', async () => {
  await using database = await sqliteDatabase('CREATE TABLE t (a BLOB, b BLOB, c INTEGER);');
  const own = await tallySnapshot('a bytes(16), b bytes, c natural32');
  for (const [one, other] of [
    [own, await introspect(database.path)],
    [await introspect(database.path), own],
  ] as const) {
    expect([...(await rulesOf(one, other))]).toEqual([
      ['a', ['type.bytes-length', 'a value of 17 bytes']],
      ['c', ['type.integer-range', '-1']],
    ]);
  }
});

it('a check can guarantee the same as a type, between two engines that enforce both', async () => {
  await using database = await postgresDatabase(
    `CREATE TYPE mood AS ENUM ('low', 'high');
     CREATE TABLE t (a mood, b mood, c varchar(3), d varchar(3));`,
  );
  const own = await tallySnapshot(
    "a text, b text, c text, d text, check a in ('low', 'high'), check b in ('low', 'mad'), check length(c) <= 3, check length(d) <= 4",
  );
  const other = await introspect(database.url);
  for (const [one, two] of [
    [own, other],
    [other, own],
  ] as const) {
    expect([...(await rulesOf(one, two))].map(([column, [rule]]) => [column, rule])).toEqual([
      ['b', 'type.enum-values'],
      ['d', 'type.text-size'],
    ]);
  }
});
