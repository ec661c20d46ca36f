import { type SchemaObject, sharedPlace } from '../../introspection/index.ts';
import { parentsOf } from '../parents.ts';
import { isOfKind, ownerOf, relationKey, type Side } from '../side.ts';
import type { Held, PresenceDifference, Rule, ValueDifference } from './rule.ts';

/** Rules about facts of partitions. */
export const partitionFactRules: readonly Rule<ValueDifference>[] = [
  {
    id: 'partition.told-once',
    title: 'A table that is a partition on one side only',
    says: 'Only one side has the table as a partition; its parent follows from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) =>
      field === 'parents' && (boundOf(expected.object) === undefined) !== (boundOf(actual.object) === undefined)
        ? {}
        : undefined,
  },
  {
    id: 'table.same-parents',
    title: 'Parents that go by other names',
    says: 'The parents are the same tables; that they go by other names is told with them.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ field, expected, actual }) =>
      field === 'parents' && sharedParents(expected) === sharedParents(actual) ? {} : undefined,
  },
];

function sharedParents({ object, side }: Held): string {
  const parents = parentsOf(object, side).map((parent) => relationKey(sharedPlace(parent, side.lens)));
  return parents.toSorted().join('\n');
}

/** Rules about partitions of which one side lacks something. */
export const partitionRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'partition.of-range',
    title: 'A partition for a range of values',
    says: 'The other side has the divided table, and no partition of these bounds so far.',
    why: 'Partitions for times and numbers are made and dropped as rows come and go. A row of that range is refused where nothing takes it. `partitionsOf` in the policy leaves them out.',
    verdict: 'lossy',
    judge: ({ object, there }) => {
      const bound = boundOf(object);
      return bound?.startsWith('FOR VALUES FROM') && isDividedThere(object, there) ? { example: bound } : undefined;
    },
  },
  {
    id: 'trigger.switched-in-partition',
    title: 'A trigger that one partition switches by itself',
    says: 'The partition has switched the trigger of its parent on or off; on the other side it follows its parent.',
    why: 'The trigger runs for the rows of that partition on one side only.',
    verdict: 'different',
    impact: 'behaviour',
    judge: ({ object, here }) =>
      isOfKind(object, 'trigger') && isOfParent(object, here)
        ? {
            why: `In this partition the trigger is "${object.facts.enabled}" by itself; on the other side it follows its parent.`,
          }
        : undefined,
  },
];

function boundOf(object: SchemaObject): string | undefined {
  return isOfKind(object, 'table') || isOfKind(object, 'foreignTable')
    ? (object.facts.partitionBound ?? undefined)
    : undefined;
}

function isDividedThere(object: SchemaObject, there: Side): boolean {
  const parents = 'parents' in object.facts ? (object.facts.parents ?? []) : [];
  const tables = there.all('table').filter((table) => isOfKind(table, 'table') && table.facts.partitioning);
  const names = new Set(tables.map(({ name }) => there.lens.name(name)));
  return parents.some((parent) => names.has(there.lens.name(parent.slice(parent.lastIndexOf('.') + 1))));
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
