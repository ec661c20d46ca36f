import fc from 'fast-check';
import { expect, test } from 'vitest';
import { introspect } from '../../../introspection/index.ts';
import { compareSnapshots, type Policy } from '../../../reports/index.ts';
import { sqliteDatabase } from '../../support/databases.ts';
import { ACTUAL, EXPECTED } from './audit.ts';
import { expectSums } from './report-lines.ts';

test('whatever the policy, every raw difference is explained or found', async () => {
  await using expected = await sqliteDatabase(EXPECTED);
  await using actual = await sqliteDatabase(ACTUAL);
  const [one, other] = [await introspect(expected.path), await introspect(actual.path)];
  const rule = fc.constantFrom('*', 'column.*', 'table.missing', '*.extra', 'policy.*', 'no.rule');
  const object = fc.constantFrom('*', 'users', 'users.*', 'main.*.email', '*_log', 'users_email', '?ags', 'none');
  const kind = fc.constantFrom('table' as const, 'column' as const, 'index' as const);
  const severity = fc.constantFrom('ignore' as const, 'info' as const, 'warning' as const, 'error' as const);
  const namespace = fc.constantFrom('main', 'main.t*', 'main.u*', 'main.Audit_*', 'other');
  const until = fc.constantFrom('2025-01-01', '2027-01-01');
  const few = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { maxLength: 3 });
  const policies: fc.Arbitrary<Policy> = fc.record({
    severities: few(fc.record({ rule, object, kind, severity }, { requiredKeys: ['rule', 'severity'] })),
    accept: few(
      fc.record({ rule, object, until, reason: fc.constant('so') }, { requiredKeys: ['rule', 'object', 'reason'] }),
    ),
    ignore: few(fc.record({ object, kind }, { requiredKeys: ['object'] })),
    owned: few(fc.record({ object, by: fc.constant('them') })),
    exclude: few(object),
    namespaces: fc.dictionary(namespace, namespace, { maxKeys: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(policies, async (policy) => {
      const report = await compareSnapshots(one, other, { policy, today: '2026-01-01' });
      expectSums(report);
      expect(await compareSnapshots(one, other, { policy, today: '2026-01-01' })).toEqual(report);
      expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
    }),
  );
});
