import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Snapshot } from '../../introspection/index.ts';
import { compareSnapshots, type Member, membersOf } from '../../reports/index.ts';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot.ts';
import { planted } from '../support/planted.ts';

const twoOfOneEngine = fc
  .constantFrom('postgres' as const, 'sqlite' as const)
  .chain((engine) => fc.tuple(arbitrarySnapshot(engine), arbitrarySnapshot(engine)));

/** What is found to differ, and shown in the same words on both sides. Two engines may mean two things by one word. */
async function shownAlike(expected: Snapshot, actual: Snapshot): Promise<readonly Member[]> {
  const { findings } = await compareSnapshots(expected, actual);
  return findings
    .filter(({ differences }) => differences > 0)
    .flatMap(membersOf)
    .filter((member) => member.expected === member.actual);
}

it('no difference between two databases of one engine is shown in the same words on both sides', async () => {
  await fc.assert(
    fc.asyncProperty(twoOfOneEngine, async ([expected, actual]) => {
      expect(await shownAlike(expected, actual)).toEqual([]);
    }),
  );
});

it.for(planted)('a difference can be seen: $kind $field', async ({ expected, actual }) => {
  expect(await shownAlike(expected, actual)).toEqual([]);
});
