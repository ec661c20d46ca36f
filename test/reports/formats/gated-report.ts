import { introspect } from '../../../introspection/index.ts';
import {
  type CompareOptions,
  compareSnapshots,
  differenceIdsIn,
  type ParityReport,
  type Place,
  type SoughtObject,
} from '../../../reports/index.ts';
import { sqliteDatabase } from '../../support/databases.ts';

const EXPECTED = `
CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT NOT NULL, name TEXT, status TEXT DEFAULT 'new');
CREATE TABLE orders (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL, status TEXT DEFAULT 'new', total INTEGER);
CREATE TABLE items (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, status TEXT DEFAULT 'new');
CREATE TABLE audit_log (id INTEGER PRIMARY KEY, line TEXT);
CREATE INDEX orders_user ON orders (user_id);
CREATE INDEX items_order ON items (order_id);
CREATE VIEW totals AS SELECT user_id, sum(total) AS total FROM orders GROUP BY user_id;
`;

/** The base lacks the log, an index and a view; since then defaults, a column and a NOT NULL went. */
const BASE = EXPECTED.replace(/CREATE (TABLE audit_log|INDEX orders_user|VIEW totals) .*\n/g, '');
const ACTUAL = BASE.replaceAll(" DEFAULT 'new'", '')
  .replace(', name TEXT', '')
  .replace('email TEXT NOT NULL', 'email TEXT');

/** A comparison as a merge is judged by: with a base, files on both sides, an acceptance, and a policy that needs a look; `more` is run on the actual side. */
export async function gatedReport(more = ''): Promise<ParityReport> {
  await using expected = await sqliteDatabase(EXPECTED);
  await using base = await sqliteDatabase(BASE);
  await using actual = await sqliteDatabase(ACTUAL + more);
  const now = new Date(0);
  const snapshot = await introspect(expected.path, { now });
  const before = await compareSnapshots(snapshot, await introspect(base.path, { now }));
  return compareSnapshots(snapshot, await introspect(actual.path, { now }), {
    ...OPTIONS,
    known: differenceIdsIn(before),
  });
}

const OPTIONS: CompareOptions = {
  today: '2026-01-01',
  policy: {
    accept: [
      {
        rule: 'index.missing',
        object: 'orders',
        reason: 'built at night',
        owner: 'the orders team',
        ticket: 'SHOP-7',
        until: '2027-01-31',
      },
    ],
    ignore: [{ object: 'gone' }],
    places: { 'ignore.0': 'evenkeel.yaml:12:5' },
  },
  findPlaces: {
    expected: (object) => placeOf(object, 'schema.sql', ['users', 'orders', 'items', 'audit_log', 'totals']),
    actual: (object) => placeOf(object, 'migrations/0001 start, 100%.sql', ['users', 'orders', 'items']),
  },
};

/** A file in which each table has a line of its own. */
function placeOf({ owner, name, present }: SoughtObject, file: string, tables: readonly string[]): Place | undefined {
  const line = tables.indexOf(owner ?? name) + 1;
  if (line === 0) return undefined;
  if (name === 'name' && !present) return { file: 'migrations/0002.sql', line: 3, how: 'dropped' };
  return { file, line, how: owner === null && present ? 'made' : 'near' };
}
