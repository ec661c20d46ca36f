import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport, type Policy } from '../../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { linesOf, noticesOf } from './report-lines.ts';

const PARENT = `CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, what text) PARTITION BY RANGE (at);
  CREATE TABLE events_default PARTITION OF events DEFAULT;`;
const OTHER_PARENT = PARENT.replace('what text', 'what text NOT NULL');
const MADE = `CREATE SCHEMA parts;
  CREATE TABLE parts.events_p2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01') PARTITION BY LIST (what);
  CREATE TABLE events_p2026_a PARTITION OF parts.events_p2026 FOR VALUES IN ('a');
  CREATE TABLE plain (id int); CREATE TABLE child (more int) INHERITS (plain);`;
const ignore: Policy['ignore'] = [{ partitionsOf: 'events', reason: 'made by the partition manager' }];

async function audit(expectedSql: string, actualSql: string, policy: Policy): Promise<ParityReport> {
  await using expected = await postgresDatabase(expectedSql);
  await using actual = await postgresDatabase(actualSql);
  return compareSnapshots(await introspect(expected.url), await introspect(actual.url), { policy });
}

function leftOut({ coverage }: ParityReport): readonly string[] {
  return coverage.skipped
    .filter(({ reason }) => reason === 'policy')
    .map(({ side, namespace, name, why }) => `${side} ${namespace}.${name}: ${why}`);
}

test('partitions that only one side has are left out, and a difference in their parent is found', async () => {
  const report = await audit(PARENT, OTHER_PARENT + MADE, { ignore });
  expect(linesOf(report).toSorted()).toEqual([
    'error column.nullable events.what',
    'error column.nullable events_default.what',
    'warning table.extra child',
    'warning table.extra plain',
  ]);
  expect(leftOut(report)).toEqual([
    'actual parts.events_p2026: made by the partition manager',
    'actual public.events_p2026_a: made by the partition manager',
  ]);
  expect(report.notices).toEqual([]);
});

test('partitions of either side, and those of both are compared', async () => {
  const made = "CREATE TABLE events_old PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');";
  const report = await audit(PARENT + made, `${PARENT} ALTER TABLE events_default ALTER what SET NOT NULL;`, {
    ignore,
  });
  expect(linesOf(report)).toEqual(['error column.nullable events_default.what']);
  expect(leftOut(report)).toEqual(['expected public.events_old: made by the partition manager']);
});

test('a glob says which partitions are meant', async () => {
  const some: Policy['ignore'] = [{ partitionsOf: 'public.ev*', object: 'events_p*' }];
  const report = await audit(PARENT, PARENT.replace(/CREATE TABLE events_default.*/, '') + MADE, { ignore: some });
  expect(linesOf(report)).toContain('error table.missing events_default');
  expect(leftOut(report)).toHaveLength(2);
});

test('across engines the entry is accepted if one engine has no partitions', async () => {
  await using expected = await sqliteDatabase('CREATE TABLE events (id BIGINT NOT NULL, at DATE NOT NULL, what TEXT)');
  await using actual = await postgresDatabase(PARENT + MADE);
  const report = await compareSnapshots(await introspect(expected.path), await introspect(actual.url), {
    policy: { ignore },
  });
  expect(linesOf(report).filter((line) => line.includes('events_'))).toEqual([]);
});

test('an entry for a table without partitions is reported', async () => {
  const report = await audit('CREATE TABLE t (a int)', 'CREATE TABLE t (a int)', { ignore });
  expect(noticesOf(report)).toEqual(['policy.unused policy.ignore.0']);
  expect(report.notices[0]?.text).toContain('ignore partitions of events');
});
