import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSnapshots, membersOf, type ParityReport } from '../../reports/index.ts';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot.ts';

const engines = fc.constantFrom('postgres' as const, 'sqlite' as const);
const anySnapshot = engines.chain(arbitrarySnapshot);

const isAboutPresence = (rule: string): boolean => /\.(missing|extra|extra-required)$/.test(rule);

/** A table is called as on the expected side, so the letter case of an owner, or its whole name, can change with the sides. */
function presences(report: ParityReport): readonly string[] {
  const renames = report.findings.filter(({ rule }) => rule === 'table.renamed').flatMap(membersOf);
  const common = new Map(
    renames.flatMap(({ expected = '', actual = '' }) =>
      [expected, actual].map((name): [string, string] => [name, [expected, actual].toSorted().join(' or ')]),
    ),
  );
  const ownerOf = (owner: string | null) => common.get(owner ?? '') ?? owner?.toLowerCase();
  return report.findings
    .filter(({ rule }) => isAboutPresence(rule))
    .map(({ rule, object }) => `${rule.replace('-required', '')} ${ownerOf(object.owner)} ${object.name}`)
    .toSorted();
}

describe('laws of comparison', () => {
  it('a database compared with itself has no differences, whatever its content', async () => {
    await fc.assert(
      fc.asyncProperty(anySnapshot, async (snapshot) => {
        const report = await compareSnapshots(snapshot, snapshot);
        expect(report.findings.filter(({ differences }) => differences > 0)).toEqual([]);
        expect(report.summary.differences).toEqual({ raw: 0, explained: 0, found: 0 });
        expect(report.verdict).toBe('parity');
      }),
    );
  });

  it('every raw difference is explained or found', async () => {
    await fc.assert(
      fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
        const { raw, explained, found } = (await compareSnapshots(expected, actual)).summary.differences;
        expect(explained + found).toBe(raw);
      }),
    );
  });

  it('swapping the sides swaps missing and extra', async () => {
    await fc.assert(
      fc.asyncProperty(anySnapshot, anySnapshot, async (expected, actual) => {
        const there = presences(await compareSnapshots(expected, actual));
        const back = presences(await compareSnapshots(actual, expected));
        const swapped = there.map((line) =>
          line.replace(/\.(missing|extra)/, (state) => (state === '.missing' ? '.extra' : '.missing')),
        );
        expect(swapped.toSorted()).toEqual(back);
      }),
    );
  });

  it('the order in which objects were read does not matter', async () => {
    const shuffled = anySnapshot.chain((snapshot) =>
      fc.tuple(
        fc.constant(snapshot),
        fc.shuffledSubarray([...snapshot.objects], { minLength: snapshot.objects.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, anySnapshot, async ([snapshot, objects], other) => {
        const report = await compareSnapshots(snapshot, other);
        expect(await compareSnapshots({ ...snapshot, objects }, other)).toEqual(report);
      }),
    );
  });
});
