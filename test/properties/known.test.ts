import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareSnapshots, differenceIdsIn, membersOf, type ParityReport } from '../../reports/index.ts';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot.ts';

const engines = fc.constantFrom('postgres' as const, 'sqlite' as const);
const anySnapshot = engines.chain(arbitrarySnapshot);

/** The ids of the differences with this status, each as often as it is reported. */
function idsOf({ findings }: ParityReport, status: string): readonly string[] {
  return findings
    .filter((finding) => finding.status === status)
    .flatMap(membersOf)
    .map(({ differenceId }) => differenceId)
    .toSorted();
}

it('no two differences of a report have the same id', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
      const report = await compareSnapshots(expected, actual);
      expect(idsOf(report, 'new')).toEqual([...differenceIdsIn(report)].toSorted());
    }),
  );
});

it('nothing is new against a base in which everything was found', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
      const known = differenceIdsIn(await compareSnapshots(expected, actual));
      const report = await compareSnapshots(expected, actual, { known });
      expect(idsOf(report, 'new')).toEqual([]);
      expect(report.summary.known).toBe(report.findings.length);
    }),
  );
});

it('exactly the differences that the base did not have are new, whatever pattern they are part of', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, anySnapshot, async (expected, before, after) => {
      const known = differenceIdsIn(await compareSnapshots(expected, before));
      const report = await compareSnapshots(expected, after, { known });
      const all = differenceIdsIn(report);
      expect(idsOf(report, 'new')).toEqual([...all].filter((id) => !known.has(id)).toSorted());
      expect(idsOf(report, 'known')).toEqual([...all].filter((id) => known.has(id)).toSorted());
      expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
    }),
  );
});

it('exactly the differences accepted by id are accepted', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, fc.infiniteStream(fc.boolean()), async (expected, actual, coin) => {
      const ids = [...differenceIdsIn(await compareSnapshots(expected, actual))];
      const agreed = ids.filter(() => coin.next().value);
      const accept = agreed.map((finding) => ({ finding, reason: 'agreed' }));
      const report = await compareSnapshots(expected, actual, { policy: { accept } });
      expect(idsOf(report, 'accepted')).toEqual(agreed.toSorted());
      expect(report.notices).toEqual([]);
    }),
  );
});

it('a difference accepted until a day is new after it, even if the base has it', async () => {
  await fc.assert(
    fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
      const known = differenceIdsIn(await compareSnapshots(expected, actual));
      const accept = [...known].map((finding) => ({ finding, reason: 'for a while', until: '2026-03-31' }));
      const over = await compareSnapshots(expected, actual, { known, policy: { accept }, today: '2026-04-01' });
      expect(idsOf(over, 'new')).toEqual([...known].toSorted());
    }),
  );
});
