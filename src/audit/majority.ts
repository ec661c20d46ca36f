import type { Snapshot } from '../../introspection/index.ts';
import { type CompareOptions, compareSnapshots } from '../../reports/index.ts';

/**
 * The member whose schema most others share, as judged by the rules; the first one if two groups have the same
 * size. A member without a snapshot is in no group. Undefined: there are no members.
 */
export async function majorityOf<Member>(
  members: readonly Member[],
  snapshotOf: (member: Member) => Snapshot | undefined,
  options: CompareOptions,
): Promise<Member | undefined> {
  const groups: { readonly first: Member; readonly snapshot: Snapshot; size: number }[] = [];
  for (const member of members) {
    const snapshot = snapshotOf(member);
    if (snapshot === undefined) continue;
    const group = await findAsync(groups, async (candidate) => {
      const { verdict } = await compareSnapshots(candidate.snapshot, snapshot, options);
      return verdict === 'parity';
    });
    if (group === undefined) groups.push({ first: member, snapshot, size: 1 });
    else group.size += 1;
  }
  const most = Math.max(...groups.map(({ size }) => size));
  return groups.find(({ size }) => size === most)?.first ?? members[0];
}

async function findAsync<T>(items: readonly T[], matches: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await matches(item)) return item;
  return undefined;
}
