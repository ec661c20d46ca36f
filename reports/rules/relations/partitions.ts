import { type SchemaObject, sharedName } from '../../../introspection/index.ts';
import { dividedAbove, findTable, parentsOf } from '../../sides/parents.ts';
import { relationKey } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import type { Held, PresenceDifference, Rule, ValueDifference } from '../rule.ts';
import { areRowsTaken, partitioningOf, partitionsOf } from './partition-rows.ts';

/** Rules about facts of partitions. */
export const partitionFactRules: readonly Rule<ValueDifference>[] = [
  {
    id: 'table.divided',
    title: 'A table that is partitioned on only one side',
    says: 'One side has the table in partitions; the other has all rows in one table.',
    why: 'The same statements work on both. If no partition accepts a row, the partitioned table refuses it.',
    verdict: 'lossy',
    example: 'a row that no partition accepts',
    judge: ({ field, expected, actual }) => {
      if (field !== 'partitioning') return undefined;
      const [divided, plain] = isDivided(expected.object) ? [expected, actual] : [actual, expected];
      if (isDivided(plain.object)) return undefined;
      const isLimited = divided.side.snapshot.scope.namespaces !== null;
      return isLimited || partitionsOf(divided.object, divided.side).length > 0 ? {} : undefined;
    },
  },
  {
    id: 'partition.told-once',
    title: 'A table that is a partition on one side only',
    says: 'The table is a partition on only one side; its parent follows from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) =>
      field === 'parents' && (boundOf(expected.object) === undefined) !== (boundOf(actual.object) === undefined)
        ? {}
        : undefined,
  },
  {
    id: 'table.method-of-divided',
    title: 'The access method of a partitioned table',
    says: 'One side has the table in partitions: they have access methods, and the table itself needs none.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) => {
      if (field !== 'accessMethod') return undefined;
      const [divided, plain] = isDivided(expected.object) ? [expected, actual] : [actual, expected];
      return isDivided(divided.object) && !isDivided(plain.object) && hasNoMethod(divided.object) ? {} : undefined;
    },
  },
  {
    id: 'table.same-parents',
    title: 'Parents with other names',
    says: 'The parents are the same tables under other names; the findings are about them.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) =>
      field === 'parents' && sharedParents(expected) === sharedParents(actual) ? {} : undefined,
  },
];

function hasNoMethod(object: SchemaObject): boolean {
  return isOfKind(object, 'table') && object.facts.accessMethod === null;
}

function isDivided(object: SchemaObject): boolean {
  return isOfKind(object, 'table') && Boolean(object.facts.partitioning);
}

function sharedParents({ object, side }: Held): string {
  const parents = parentsOf(object, side).map((parent) => relationKey(sharedName(parent, side.lens)));
  return parents.toSorted().join('\n');
}

/** Rules about partitions of which one side lacks something. */
export const partitionRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'partition.of-plain-table',
    title: 'A partition of a table that is not partitioned on the other side',
    says: 'The other side stores the rows of this partition in the table itself.',
    why: 'A statement that names the partitioned table does the same on both sides, so that table is compared. A statement that names the partition works on one side only. What only the partition has, such as an index or a check, has no effect on the other side.',
    verdict: 'lossy',
    example: 'a statement that names the partition',
    judge: ({ object, here, there }) => {
      const nearest = nearestThere(object, here, there);
      return nearest !== undefined && partitioningOf(nearest.table, there) === null
        ? { example: `a statement that names ${object.name}` }
        : undefined;
    },
  },
  {
    yieldsTo: ['partition.of-plain-table'],
    id: 'partition.of-missing',
    title: 'A partition of a partition that one side lacks',
    says: 'The other side lacks the partition that this one belongs to; the finding about that one says which rows are affected.',
    why: 'One difference is one finding.',
    verdict: 'lossy',
    example: 'a statement that names the partition',
    judge: ({ object, here, there }) => {
      const nearest = nearestThere(object, here, there);
      return nearest !== undefined && nearest.level > 0
        ? { example: `a statement that names ${object.name}` }
        : undefined;
    },
  },
  {
    id: 'partition.of-range',
    title: 'A partition whose rows other partitions accept',
    says: 'The other side has the partitioned table, and other partitions of it accept these rows.',
    why: 'Partitions for times and numbers are created and dropped as rows come and go, and a default partition accepts all other rows. `partitionsOf` in the policy leaves them out.',
    verdict: 'lossy',
    judge: ({ object, here, there }) => {
      const nearest = nearestThere(object, here, there);
      const bound = boundOf(object);
      return nearest !== undefined && bound !== undefined && areRowsTaken(object, here, { table: nearest.table, there })
        ? { example: bound }
        : undefined;
    },
  },
  {
    yieldsTo: ['partition.of-missing', 'partition.of-range'],
    id: 'partition.rows-refused',
    title: 'Rows that no partition of the other side accepts',
    says: 'The other side has the partitioned table, but no partition of it is certain to accept these rows.',
    why: 'An INSERT of a row that no partition accepts fails. `partitionsOf` in the policy leaves out partitions that come and go.',
    verdict: 'different',
    impact: 'behaviour',
    judge: ({ object, here, there }) => {
      const nearest = nearestThere(object, here, there);
      const bound = boundOf(object);
      if (!bound?.startsWith('FOR VALUES FROM') || nearest === undefined) return undefined;
      return partitioningOf(nearest.table, there) === undefined
        ? undefined
        : {
            why: `No partition of ${nearest.table.name} on the ${there.name} side is certain to accept these rows (${bound}): an INSERT of such a row fails there.`,
          };
    },
  },
  {
    id: 'trigger.switched-in-partition',
    title: 'A trigger that is enabled or disabled for one partition',
    says: 'The trigger of the parent is enabled or disabled for this partition; on the other side the partition follows its parent.',
    why: 'The trigger runs for the rows of that partition on one side only.',
    verdict: 'different',
    impact: 'behaviour',
    judge: ({ object, here }) =>
      isOfKind(object, 'trigger') && isOfParent(object, here)
        ? {
            why: `In this partition the trigger is set to "${object.facts.enabled}"; on the other side it follows its parent.`,
          }
        : undefined,
  },
];

function boundOf(object: SchemaObject): string | undefined {
  return isOfKind(object, 'table') || isOfKind(object, 'foreignTable')
    ? (object.facts.partitionBound ?? undefined)
    : undefined;
}

/** The nearest of the tables above a partition that the other side has, and how many it lacks below that. */
function nearestThere(
  object: SchemaObject,
  here: Side,
  there: Side,
): { readonly table: SchemaObject; readonly level: number } | undefined {
  for (const [level, whole] of dividedAbove(object, here.whole).entries()) {
    const table = findTable(there.whole, there.spellingOf(whole, here));
    if (table !== undefined) return { table, level };
  }
  return undefined;
}

/** Whether the owner of a trigger is a partition, and its parent has the trigger too. */
function isOfParent(trigger: SchemaObject<'trigger'>, here: Side): boolean {
  const owner = ownerOf(trigger);
  const table = here.all('table').find(({ namespace, name }) => namespace === owner?.namespace && name === owner.name);
  if (table === undefined || boundOf(table) === undefined || !('parents' in table.facts)) return false;
  const parents = table.facts.parents ?? [];
  return here
    .all('trigger')
    .some(({ name, owner: holder }) => name === trigger.name && holder !== null && parents.includes(holder));
}
