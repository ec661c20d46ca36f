import { expect, test } from 'vitest';
import type { Policy } from '../../../reports/index.ts';
import { audit } from './audit.ts';
import { expectSums, linesOf } from './report-lines.ts';

test('ignored objects are left out on both sides and listed under coverage', async () => {
  const report = await audit({
    ignore: [
      { object: 'AUDIT_*', reason: 'kept by the auditors' },
      { object: 'users', kind: 'index' },
      { object: 'main.users.born' },
    ],
  });
  expect(linesOf(report).toSorted()).toEqual([
    'error column.nullable users.email',
    'error column.type tags.label',
    'warning column.default users.name',
    'warning table.extra tmp',
  ]);
  const inside = { namespace: 'main', reason: 'policy' };
  expect(report.coverage.skipped.filter(({ reason }) => reason === 'policy')).toEqual([
    { ...inside, side: 'expected', kind: 'table', name: 'Audit_Log', why: 'kept by the auditors' },
    { ...inside, side: 'expected', kind: 'index', name: 'users.users_email', why: 'the policy ignores it' },
    { ...inside, side: 'actual', kind: 'column', name: 'users.born', why: 'the policy ignores it' },
  ]);
  expectSums(report);
});

test.each<[Policy, readonly string[]]>([
  [{ include: ['tags'] }, ['error column.type tags.label']],
  [
    { include: ['main'], exclude: ['users', 'main.audit*'] },
    ['error column.type tags.label', 'warning table.extra tmp'],
  ],
  [{ include: ['users'], exclude: ['u?ers'] }, []],
])('%j', async (policy, lines) => {
  const report = await audit(policy);
  expect(linesOf(report).toSorted()).toEqual(lines);
  expect(report.notices).toEqual([]);
  expect(report.verdict).toBe(lines.length === 0 ? 'not-compared' : 'drift');
});
