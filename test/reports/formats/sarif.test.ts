import type { Log, Result } from 'sarif';
import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type ParityReport } from '../../../reports/index.ts';
import { postgresDatabase, sqliteDatabase } from '../../support/databases.ts';
import { exampleReport, exampleReports } from './example-reports.ts';
import { gatedReport } from './gated-report.ts';
import { rendered } from './rendered.ts';
import { sarifErrors } from './sarif-errors.ts';

test.each(exampleReports)('%s matches the SARIF 2.1.0 schema', async (_, read) => {
  expect(await sarifErrors(logOf(await read()))).toBeNull();
});

test('the schema is really checked', async () => {
  expect(await sarifErrors({ version: '2.1.0', runs: [{ results: [] }] })).not.toBeNull();
});

test.each(exampleReports)('%s: each result has the fields that GitHub requires', async (_, read) => {
  const { rules, results } = runOf(await read());
  for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    expect(uri).toMatch(/^[\w~!'()*.%-]+(?:\/[\w~!'()*.%-]*)*$/);
    expect(uri.split('/')).not.toContain('..');
    expect(partialFingerprints?.primaryLocationLineHash).toBeTruthy();
  }
  const fingerprints = results.map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash);
  expect(new Set(fingerprints).size).toBe(results.length);
});

test('known findings are unchanged, accepted ones are suppressed with their reason, the others are new', async () => {
  const { results } = runOf(await exampleReport('gated'));
  const of = (rule: string, part = '') =>
    results.find(({ ruleId, message }) => ruleId === rule && message.text?.includes(part));
  expect(of('table.missing')).toMatchObject({ level: 'error', baselineState: 'unchanged' });
  expect(of('column.missing')).toMatchObject({ level: 'error', baselineState: 'new' });
  expect(of('policy.unused')).toMatchObject({ level: 'note' });
  expect(of('index.missing')?.suppressions).toEqual([
    {
      kind: 'external',
      status: 'accepted',
      justification: 'accepted by the orders team until 2027-01-31 (SHOP-7): built at night',
    },
  ]);
  expect(
    runOf(await exampleReport('dual-database')).results.every(({ baselineState }) => baselineState === undefined),
  ).toBe(true);
});

test('a result points at the statement to look at first, and also at the other side and the other objects of its finding', async () => {
  const { results } = runOf(await exampleReport('gated'));
  const dropped = results.find(({ ruleId }) => ruleId === 'column.missing');
  expect(dropped?.locations?.[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: 'migrations/0002.sql' }, region: { startLine: 3 } },
    logicalLocations: [{ fullyQualifiedName: 'main.users.name', kind: 'column' }],
  });
  expect(dropped?.relatedLocations?.map(spotOf)).toEqual(['schema.sql:1']);
  const grouped = results.find(({ ruleId }) => ruleId === 'column.default');
  expect(grouped?.relatedLocations?.map(spotOf)).toEqual([
    'schema.sql:3',
    'migrations/0001%20start%2C%20100%25.sql:2',
    'migrations/0001%20start%2C%20100%25.sql:1',
  ]);
});

test('fingerprints stay the same after other changes', async () => {
  const [before, after] = [
    await gatedReport(),
    await gatedReport('DROP TABLE items; ALTER TABLE users ADD more TEXT;'),
  ];
  const fingerprintOf = ({ partialFingerprints }: Result) => partialFingerprints?.primaryLocationLineHash;
  const kept = runOf(after).results.map(fingerprintOf);
  const lost = runOf(before).results.filter((result) => !kept.includes(fingerprintOf(result)));
  expect(lost.map(({ message }) => message.text)).toEqual([expect.stringContaining('items: column status')]);
});

test('a rule contains its help: why, how to fix it, how to accept it', async () => {
  const { rules } = runOf(await exampleReport('gated'));
  const rule = rules.find(({ id }) => id === 'column.missing');
  expect(rule?.defaultConfiguration?.level).toBe('error');
  expect(rule?.help?.markdown).toMatch(
    /Every statement that names the column fails.*ALTER TABLE t ADD COLUMN.*accept:/s,
  );
});

test('what was not compared is reported, and a run without any comparison is not a success', async () => {
  await using expected = await sqliteDatabase('CREATE TABLE t (a INTEGER); CREATE VIEW v AS SELECT a + 1 AS b FROM t');
  await using actual = await postgresDatabase('CREATE TABLE t (a bigint); CREATE VIEW v AS SELECT a + 1 AS b FROM t');
  const report = await compareSnapshots(await introspect(expected.path), await introspect(actual.url));
  const [invocation] = runOf(report).invocations;
  expect(invocation?.executionSuccessful).toBe(true);
  expect(invocation?.toolExecutionNotifications).toContainEqual(
    expect.objectContaining({ descriptor: { id: 'coverage.untold' }, level: 'note' }),
  );
  expect(runOf(await exampleReport('nothing')).invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{ level: 'error' }],
  });
});

test('names do not become links', async () => {
  for (const { message } of runOf(await exampleReport('hostile-names')).results)
    expect(message.text).not.toMatch(/\]\(/);
});

function logOf(report: ParityReport): Log {
  return JSON.parse(rendered('sarif', report));
}

function runOf(report: ParityReport) {
  const [run] = logOf(report).runs;
  return { rules: run?.tool.driver.rules ?? [], results: run?.results ?? [], invocations: run?.invocations ?? [] };
}

function spotOf({ physicalLocation }: NonNullable<Result['relatedLocations']>[number]): string {
  return `${physicalLocation?.artifactLocation?.uri}:${physicalLocation?.region?.startLine}`;
}
