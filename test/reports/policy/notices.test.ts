import { expect, test } from 'vitest';
import { audit } from './audit.ts';
import { expectSums, noticesOf } from './report-lines.ts';

test('unused and unknown entries are reported with their place', async () => {
  const report = await audit(
    {
      severities: [
        { rule: 'column.mising', severity: 'error' },
        { rule: 'check.*', severity: 'error' },
        { rule: 'check.*', object: 'users', severity: 'error' },
      ],
      accept: [
        { finding: '000000000000', reason: 'gone' },
        { rule: 'colum.*', object: '*', reason: 'misspelt' },
        { rule: 'column.*', object: 'nowhere', reason: 'gone', until: '2020-01-01' },
      ],
      ignore: [{ object: 'nothing' }],
      include: ['main', 'auth'],
      exclude: ['tmp_*'],
      namespaces: { auth: 'other' },
      places: { 'ignore.0': 'evenkeel.yaml:7:5' },
    },
    '2026-01-01',
  );
  expect(noticesOf(report)).toEqual([
    'policy.unknown-rule policy.severities.0',
    'policy.unused policy.severities.2',
    'policy.fixed policy.accept.0',
    'policy.unknown-rule policy.accept.1',
    'policy.unused policy.accept.2',
    'policy.unused evenkeel.yaml:7:5',
    'policy.unused policy.include.1',
    'policy.unused policy.exclude.0',
    'policy.unused policy.namespaces.auth',
  ]);
  expect(report.summary.severities).toEqual({ error: 3, warning: 4 + 2, info: 7 });
  expectSums(report);
});

test('can get a severity by name, and not otherwise', async () => {
  const ignore = [{ object: 'nothing' }];
  const named = await audit({ ignore, severities: [{ rule: 'policy.unused', severity: 'error' }] });
  expect(named.notices).toMatchObject([{ rule: 'policy.unused', severity: 'error' }]);
  const muted = await audit({ ignore, severities: [{ rule: 'policy.*', severity: 'ignore' }] });
  expect(muted.notices).toEqual([]);
  const any = await audit({ ignore, severities: [{ rule: '*', severity: 'ignore' }] });
  expect(any.notices).toMatchObject([{ rule: 'policy.unused', severity: 'info' }]);
});
