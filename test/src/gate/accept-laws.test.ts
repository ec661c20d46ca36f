import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSnapshots, differenceIdsIn, type ParityReport } from '../../../reports/index.ts';
import { withAccepted } from '../../../src/config/accepted-policy.ts';
import type { AcceptedDifference } from '../../../src/config/accepted-schema.ts';
import { acceptedChange } from '../../../src/gate/accepted-change.ts';
import { arbitrarySnapshot } from '../../support/arbitrary-snapshot.ts';

const anySnapshot = fc.constantFrom('postgres' as const, 'sqlite' as const).chain(arbitrarySnapshot);
const ASKED = { terms: { reason: 'agreed' }, least: 'info', prune: false } as const;

const auditedOf = (report: ParityReport) => ({ fleet: false, reports: [{ database: 'actual', report }] });

/** The policy in which these entries count. */
function policyOf(entries: readonly AcceptedDifference[]) {
  const placed = entries.map((entry, at) => ({ ...entry, place: `evenkeel.accepted.yaml:${at}:5` }));
  return { policy: withAccepted({ accept: [{ finding: 'a', reason: 'own' }] }, placed, 'actual') };
}

test('once everything is accepted, nothing is new, and accepting again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
      const before = await compareSnapshots(expected, actual);
      const { entries, added } = acceptedChange([], auditedOf(before), ASKED);
      expect(new Set(entries.map(({ id }) => id))).toEqual(differenceIdsIn(before));
      expect(added).toEqual(entries);
      const after = await compareSnapshots(expected, actual, policyOf(entries));
      expect(after.findings.filter(({ status }) => status !== 'accepted')).toEqual([]);
      expect(after.notices.map(({ place }) => place)).toEqual(['policy.accept.0']);
      const again = acceptedChange(entries, auditedOf(after), { ...ASKED, prune: true });
      expect(again).toEqual({ entries, added: [], renewed: [], kept: entries, fixed: [], changed: false });
    }),
  );
});

test('once everything is fixed, every entry is named, and pruning removes all entries of this audit and none of others', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
      const report = await compareSnapshots(expected, actual);
      const { entries } = acceptedChange([], auditedOf(report), ASKED);
      const mended = await compareSnapshots(expected, expected);
      const left = entries.filter(({ id }) => differenceIdsIn(mended).has(id));
      const theirs = entries.map((entry) => ({ ...entry, audit: 'other' }));
      const change = acceptedChange([...theirs, ...entries], auditedOf(mended), {
        ...ASKED,
        least: 'error',
        prune: true,
      });
      const untold = new Set(mended.coverage.notCompared.map(({ kind }) => kind));
      if (untold.size === 0) expect(change.fixed).toEqual(entries.filter((entry) => !left.includes(entry)));
      expect([...change.fixed, ...change.kept]).toHaveLength(entries.length);
      expect(change.entries).toEqual([...theirs, ...change.kept]);
    }),
  );
});
