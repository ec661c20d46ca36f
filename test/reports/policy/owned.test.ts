import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy } from '../../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { linesOf, noticesOf } from './report-lines.ts';

const OURS = `CREATE TABLE orders (id bigserial PRIMARY KEY, invoice_id bigint REFERENCES billing.invoices (id));
  CREATE VIEW due AS SELECT total, orders.id FROM orders JOIN billing.invoices i ON i.id = invoice_id;`;
const THEIRS = `CREATE SCHEMA billing; CREATE TYPE billing.state AS ENUM ('open', 'paid');
  CREATE TABLE billing.invoices (id bigint PRIMARY KEY, total bigint, state billing.state);
  CREATE INDEX invoices_total ON billing.invoices (total);`;
const THEIRS_LATER = `CREATE SCHEMA billing;
  CREATE TABLE billing.invoices (id bigint PRIMARY KEY, total bigint NOT NULL, paid boolean);
  CREATE TABLE billing.payments (id bigint PRIMARY KEY);`;
const owned: Policy['owned'] = [{ object: 'billing', by: 'the billing service' }];

async function audit(expectedSql: string, actualSql: string, policy: Policy): Promise<ParityReport> {
  await using expected = await postgresDatabase(expectedSql);
  await using actual = await postgresDatabase(actualSql);
  return compareSnapshots(await introspect(expected.url), await introspect(actual.url), { policy });
}

function leftOut({ coverage }: ParityReport): readonly string[] {
  return coverage.skipped
    .filter(({ reason }) => reason === 'policy')
    .map(({ side, kind, name, why }) => `${side} ${kind} ${name}: ${why}`);
}

test('objects of another service are left out and reported with their owner', async () => {
  const report = await audit(THEIRS + OURS, THEIRS_LATER + OURS, { owned });
  expect([report.verdict, linesOf(report), report.notices]).toEqual([
    'parity',
    ['info advice.unindexed-foreign-key orders.orders_invoice_id_fkey'],
    [],
  ]);
  expect(leftOut(report)).toEqual([
    'expected schema billing: owned by the billing service',
    'expected table invoices: owned by the billing service',
    'expected enum state: owned by the billing service',
    'actual schema billing: owned by the billing service',
    'actual table invoices: owned by the billing service',
    'actual table payments: owned by the billing service',
  ]);
});

test('our references to them are compared', async () => {
  const loose = OURS.replace('REFERENCES billing.invoices (id)', '');
  const report = await audit(THEIRS + OURS, THEIRS + loose, { owned });
  expect(linesOf(report)).toContain('warning foreignKey.missing orders.orders_invoice_id_fkey');
  const elsewhere = OURS.replace('(id)', '(id) ON DELETE CASCADE');
  expect(linesOf(await audit(THEIRS + OURS, THEIRS + elsewhere, { owned }))).toContain(
    'warning foreignKey.onDelete orders.orders_invoice_id_fkey',
  );
});

test('they may exist on one side only, and may be named by table', async () => {
  const ours = 'CREATE TABLE notes (id bigint);';
  const report = await audit(ours, `${ours} CREATE TABLE pay_a (id bigint); CREATE TABLE pay_b (id bigint)`, {
    owned: [{ object: 'pay_*', by: 'the payments team' }],
  });
  expect([report.verdict, report.notices]).toEqual(['parity', []]);
  expect(leftOut(report)).toEqual([
    'actual table pay_a: owned by the payments team',
    'actual table pay_b: owned by the payments team',
  ]);
});

test('a type of another service is known by its values', async () => {
  await using expected = await sqliteDatabase(`CREATE TABLE orders (id INTEGER PRIMARY KEY,
    state TEXT CHECK (state IN ('open', 'paid')))`);
  await using actual = await postgresDatabase(`CREATE SCHEMA billing;
    CREATE TYPE billing.state AS ENUM ('open', 'paid');
    CREATE TABLE orders (id bigserial PRIMARY KEY, state billing.state)`);
  const compareWith = async (policy: Policy) =>
    linesOf(await compareSnapshots(await introspect(expected.path), await introspect(actual.url), { policy }));
  expect(await compareWith({ owned })).toEqual(await compareWith({}));
});

test('an entry that matches nothing is reported', async () => {
  const report = await audit('CREATE TABLE t (a int)', 'CREATE TABLE t (a int)', { owned });
  expect(noticesOf(report)).toEqual(['policy.unused policy.owned.0']);
  expect(report.notices[0]?.text).toContain('billing is owned by the billing service');
});

test('a view of ours that reads their tables is understood on both engines', async () => {
  await using expected = await sqliteDatabase(`CREATE TABLE billing_invoices (id INTEGER PRIMARY KEY, total BIGINT);
    CREATE TABLE billing_payments (id INTEGER PRIMARY KEY, paid BIGINT);
    CREATE TABLE orders (id INTEGER PRIMARY KEY, invoice_id BIGINT);
    CREATE VIEW due AS SELECT total, paid, orders.id FROM orders JOIN billing_invoices i ON i.id = invoice_id
      JOIN billing_payments p ON p.id = i.id;`);
  await using actual = await postgresDatabase(`CREATE SCHEMA billing;
    CREATE TABLE billing.invoices (id bigserial PRIMARY KEY, total bigint);
    CREATE TABLE billing.payments (id bigserial PRIMARY KEY, paid bigint);
    CREATE TABLE orders (id bigserial PRIMARY KEY, invoice_id bigint);
    CREATE VIEW due AS SELECT total, paid, orders.id FROM orders JOIN billing.invoices i ON i.id = invoice_id
      JOIN billing.payments p ON p.id = i.id;`);
  const report = await compareSnapshots(await introspect(expected.path), await introspect(actual.url), {
    policy: { owned, namespaces: { 'main.billing_*': 'billing' } },
  });
  expect([linesOf(report), report.notices]).toEqual([[], []]);
  expect(leftOut(report)).toEqual([
    'expected table billing_invoices: owned by the billing service',
    'expected table billing_payments: owned by the billing service',
    'actual schema billing: owned by the billing service',
    'actual table invoices: owned by the billing service',
    'actual table payments: owned by the billing service',
  ]);
});
