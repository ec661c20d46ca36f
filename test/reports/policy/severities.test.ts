import { describe, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { expectSums, linesOf } from './report-lines.ts';

const WITHOUT = [
  'error column.nullable users.email',
  'error column.type tags.label',
  'error table.missing Audit_Log',
  'warning column.default users.name',
  'warning column.extra users.born',
  'warning index.missing users.users_email',
  'warning table.extra tmp',
];

test('without a policy', async () => {
  const report = await audit({});
  expect(linesOf(report).toSorted()).toEqual(WITHOUT);
  expect(report.notices).toEqual([]);
  expect(report.summary.accepted).toBe(0);
});

describe('severities', () => {
  test('the first entry that matches decides', async () => {
    const report = await audit({
      severities: [
        { rule: 'column.default', severity: 'error' },
        { rule: 'column.*', object: 'users', severity: 'info' },
        { rule: '*', kind: 'index', severity: 'ignore' },
        { rule: 'column.nullable', severity: 'ignore' },
        { rule: 'table.extra', severity: 'info' },
      ],
    });
    expect(linesOf(report).toSorted()).toEqual([
      'error column.default users.name',
      'error column.type tags.label',
      'error table.missing Audit_Log',
      'info column.extra users.born',
      'info column.nullable users.email',
      'info table.extra tmp',
    ]);
    expect(report.explained).toMatchObject({ 'policy.ignored': 1 });
    expect(report.summary.severities).toEqual({ error: 3, warning: 0, info: 3 });
    expect(report.notices).toEqual([]);
    expectSums(report);
  });

  test('findings below warning do not change the parity figure', async () => {
    const { summary } = await audit({ severities: [{ rule: '*', severity: 'ignore' }] });
    expect(summary.objects.atParity).toBe(summary.objects.total);
    expect(summary.differences.found).toBe(0);
    expect(summary.differences.explained).toBe(summary.differences.raw);
  });

  test('advice can get a severity and can be ignored', async () => {
    const sql = 'CREATE TABLE t (a TEXT PRIMARY KEY); CREATE TABLE u (a TEXT PRIMARY KEY)';
    const weighed = await audit({ severities: [{ rule: 'advice.*', object: 't', severity: 'error' }] }, undefined, [
      sql,
      sql,
    ]);
    expect(linesOf(weighed)).toEqual(['error advice.nullable-key t.a', 'info advice.nullable-key u.a']);
    expect(new Set(weighed.findings.map(({ id }) => id)).size).toBe(2);
    expect(weighed.verdict).toBe('drift');
    const ignored = await audit({ severities: [{ rule: 'advice.*', severity: 'ignore' }] }, undefined, [sql, sql]);
    expect(ignored.findings).toEqual([]);
    expect(ignored.explained).toEqual({});
  });
});
