import { expect, test } from 'vitest';
import type { Finding, Policy } from '../../../reports/index.ts';
import { audit } from './audit.ts';
import { expectSums, linesOf } from './report-lines.ts';

const reason = 'agreed';

test('by rule and object: listed last, with the reason, and not counted', async () => {
  const report = await audit({
    accept: [
      { rule: 'column.nullable', object: 'users.email', reason, owner: 'the team', until: '2026-12-31' },
      { rule: 'table.*', object: 'audit_log', reason },
    ],
  });
  expect(linesOf(report).slice(-2)).toEqual([
    'accepted table.missing Audit_Log',
    'accepted column.nullable users.email',
  ]);
  expect(report.findings.find(({ rule }) => rule === 'column.nullable')?.accepted).toEqual({
    reason,
    owner: 'the team',
    until: '2026-12-31',
  });
  expect(report.summary.severities).toEqual({ error: 1, warning: 4, info: 0 });
  expect(report.summary.accepted).toBe(2);
  expect(report.notices).toEqual([]);
  expectSums(report);
});

test('by id, which stays the same when it is accepted', async () => {
  const before = await audit({});
  const id = idOf(before.findings, 'table.missing');
  const report = await audit({ accept: [{ finding: id, reason }] });
  expect(linesOf(report)).toContain('accepted table.missing Audit_Log');
  expect(idOf(report.findings, 'table.missing')).toBe(id);
  expect(report.notices).toEqual([]);
});

test('if everything is accepted, the report passes, but the objects are not at parity', async () => {
  const report = await audit({ accept: [{ rule: '*', object: '*', reason }] });
  expect(report.verdict).toBe('parity');
  expect(report.summary.severities).toEqual({ error: 0, warning: 0, info: 0 });
  expect(report.summary.accepted).toBe(report.findings.length);
  expect(report.summary.objects.atParity).toBeLessThan(report.summary.objects.total);
});

test('until the end of the last day', async () => {
  const policy: Policy = { accept: [{ rule: 'column.type', object: 'tags.*', reason, until: '2026-03-31' }] };
  const last = await audit(policy, '2026-03-31');
  expect(linesOf(last)).toContain('accepted column.type tags.label');
  expect(last.notices).toEqual([]);
  const over = await audit(policy, '2026-04-01');
  expect(linesOf(over)).toContain('error column.type tags.label');
  expect(over.notices).toMatchObject([{ rule: 'policy.expired', severity: 'warning', place: 'policy.accept.0' }]);
  expect(over.notices[0]?.text).toContain('accept column.type in tags.* until 2026-03-31 (agreed)');
  expect(over.summary.severities.warning).toBe(last.summary.severities.warning + 1);
});

test('a part of the notes of one rule', async () => {
  const sql = 'CREATE TABLE t (a TEXT PRIMARY KEY); CREATE TABLE u (a TEXT PRIMARY KEY)';
  const report = await audit({ accept: [{ rule: 'advice.*', object: 'u.a', reason }] }, undefined, [sql, sql]);
  expect(linesOf(report)).toEqual(['info advice.nullable-key t.a', 'accepted advice.nullable-key u.a']);
  expect(new Set(report.findings.map(({ id }) => id)).size).toBe(2);
});

function idOf(findings: readonly Finding[], rule: string): string {
  return findings.find((finding) => finding.rule === rule)?.id ?? '';
}
