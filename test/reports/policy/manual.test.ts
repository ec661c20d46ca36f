import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots } from '../../../reports/index.ts';
import { readConfig } from '../../../src/config/read-config.ts';
import {
  type PostgresDatabase,
  postgresDatabase,
  type SqliteDatabase,
  sqliteDatabase,
} from '../../support/databases.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';
import { linesOf } from './report-lines.ts';

const manual = await readFile(new URL('../../../docs/policy.md', import.meta.url), 'utf8');
const [whole = '', partitions = '', owned = '', prefixedActual = '', prefixedExpected = ''] = [
  ...manual.matchAll(/```yaml\n(.*?)```/gs),
].map(([, sample = '']) => sample);

const BILLING = `CREATE SCHEMA billing; CREATE TABLE billing.invoices (id bigint PRIMARY KEY);`;
const ORDERS = 'CREATE TABLE orders (id bigint PRIMARY KEY, invoice bigint REFERENCES billing.invoices (id))';
const EVENTS = 'CREATE TABLE events (id bigint NOT NULL, at date NOT NULL) PARTITION BY RANGE (at);';
const USERS = 'CREATE SCHEMA auth; CREATE TABLE auth.users (id bigserial PRIMARY KEY, email text)';
const AUTH_USERS = 'CREATE TABLE auth_users (id INTEGER PRIMARY KEY, email TEXT)';

type Open = () => Promise<PostgresDatabase | SqliteDatabase>;
const postgres = (sql: string) => () => postgresDatabase(sql);
const sqlite = (sql: string) => () => sqliteDatabase(sql);

test.each<[string, string, Open, Open, readonly string[]]>([
  [
    'partitions that come and go',
    partitions,
    postgres(`${EVENTS} CREATE TABLE events_rest PARTITION OF events DEFAULT`),
    postgres(`${EVENTS} CREATE TABLE events_p1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01')`),
    ['error table.missing events_rest'],
  ],
  [
    'what another service owns',
    owned,
    postgres(`${BILLING} ${ORDERS}`),
    postgres(`${BILLING} ALTER TABLE billing.invoices ADD paid boolean; ${ORDERS} `),
    ['info advice.unindexed-foreign-key orders.orders_invoice_fkey'],
  ],
  ['a prefix on the actual side', prefixedActual, postgres(USERS), sqlite(AUTH_USERS), []],
  ['a prefix on the expected side', prefixedExpected, sqlite(AUTH_USERS), postgres(USERS), []],
])('the sample works as the manual says: %s', async (_, sample, openExpected, openActual, lines) => {
  await using expected = await openExpected();
  await using actual = await openActual();
  const [one, other] = [expected, actual].map((database) => ('url' in database ? database.url : database.path));
  const { policy } = await configOf(sample);
  const report = await compareSnapshots(await introspect(one ?? ''), await introspect(other ?? ''), { policy });
  expect([linesOf(report), report.notices]).toEqual([lines, []]);
});

test('the first sample has an entry of every sort', async () => {
  const { policy } = await configOf(whole);
  expect(Object.keys(policy)).toEqual([
    'severities',
    'accept',
    'ignore',
    'owned',
    'include',
    'exclude',
    'namespaces',
    'places',
  ]);
  expect(Object.values(policy.places ?? {}).every((place) => /:\d+:\d+$/.test(place))).toBe(true);
});

async function configOf(sample: string): ReturnType<typeof readConfig> {
  await using folder = await scratchFolder();
  await writeFile(folder.file('evenkeel.yaml'), sample);
  return await readConfig(folder.file('evenkeel.yaml'));
}
