import { fewOf, type SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import { type RelationName, relationKey } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import { declaredPromiseOf, sameSet } from '../promises/unique-promises.ts';
import { type PresenceDifference, type Rule, thereOf, type ValueDifference } from '../rule.ts';

/** A key or index that the other side has in force. */
export const inForceRules: readonly Rule<ValueDifference>[] = [
  {
    id: 'key.not-valid',
    engines: ['postgres'],
    title: 'A key that is declared but not enforced',
    says: 'On one side the index of the key is not valid.',
    why: 'Duplicates can be stored, or exist already. PostgreSQL leaves such an index when CREATE INDEX CONCURRENTLY fails, and when a key is added to a partitioned table with ONLY.',
    verdict: 'different',
    impact: 'data',
    judge: ({ field, expected, actual }) => {
      if (field !== 'valid' || !refusesRows(expected.object)) return undefined;
      const { object, side } = isInForce(expected.object) ? actual : expected;
      return { why: `${reasonOf(object, side)} Duplicates can be stored.` };
    },
  },
  {
    yieldsTo: ['key.not-valid'],
    id: 'index.not-valid',
    title: 'An index that is not valid',
    says: 'On one side the index is not valid.',
    why: 'No query uses an index that is not valid, but each write still updates it.',
    verdict: 'different',
    impact: 'performance',
    judge: ({ field, expected, actual }) => {
      if (field !== 'valid') return undefined;
      const { object, side } = isInForce(expected.object) ? actual : expected;
      return { why: `${reasonOf(object, side)} No query uses it.` };
    },
  },
];

export const notInForceRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'key.held-by-invalid',
    title: 'A key whose counterpart is not valid',
    says: 'The other side has an index on these columns that is not valid.',
    why: 'It does not reliably refuse duplicates: they can be stored there, or exist already.',
    verdict: 'different',
    impact: 'data',
    judge: (difference) => {
      const holder = invalidCounterpart(difference);
      return holder && { why: `${reasonOf(holder, difference.there)} Duplicates can be stored.` };
    },
  },
  {
    yieldsTo: ['trigger.switched-in-partition'],
    id: 'presence.not-in-force',
    title: 'An object without effect, on one side only',
    says: 'Only one side has it, and it has no effect there now.',
    why: 'An index that is not valid, a constraint that is not enforced, and a disabled trigger do nothing, as if they were missing. Finish it, enable it, or drop it.',
    example: 'after someone enables it',
    verdict: 'lossy',
    judge: ({ object }) => (isInForce(object) ? undefined : {}),
  },
  {
    yieldsTo: ['presence.not-in-force'],
    id: 'partition.key-of-parent',
    title: 'A key of a partition that the other side has for the whole table',
    says: 'The other side has the key on the partitioned table, and so on this partition too.',
    why: 'The finding about the partitioned table says what it lacks on this side.',
    verdict: 'equivalent',
    judge: (difference) => (isKeptByParent(difference) ? {} : undefined),
  },
];

function refusesRows(object: SchemaObject): boolean {
  return !isOfKind(object, 'index') || object.facts.unique === true;
}

/** An object on the other side that declares the same uniqueness but does not enforce it. */
function invalidCounterpart(difference: PresenceDifference): SchemaObject | undefined {
  const { object, here, there } = difference;
  const relation = thereOf(difference);
  const promise = isInForce(object) ? declaredPromiseOf(object, here) : undefined;
  if (promise === undefined || relation === null) return undefined;
  return there.belongings(relation).find((other) => {
    if (isInForce(other)) return false;
    const declared = declaredPromiseOf(other, there);
    return declared !== undefined && sameSet(declared.columns, promise.columns);
  });
}

/** Why the index is not valid and how to fix it, in two sentences. */
function reasonOf(object: SchemaObject, side: Side): string {
  const what = `On the ${side.name} side ${object.name} is not valid`;
  const relation = ownerOf(object);
  const parts = relation === null ? [] : partitionsOf(relation, side);
  if (parts.length === 0) {
    return `${what}: its creation failed. Remove the cause, such as duplicates, and run REINDEX INDEX CONCURRENTLY.`;
  }
  const lacking = parts.filter((part) => !hasCounterpart(object, part, side)).map(({ name }) => name);
  if (lacking.length === 0) {
    return `${what}: every partition has such an index, but not all of them are attached. Run ALTER INDEX … ATTACH PARTITION for each.`;
  }
  return `${what}: ${listed(lacking)} no such index. Create it there, and attach it with ALTER INDEX … ATTACH PARTITION.`;
}

const NAMED = 3;

function listed(names: readonly string[]): string {
  const [only, ...others] = names;
  if (others.length === 0) return `partition ${only} has`;
  return `partitions ${fewOf(names, NAMED)} have`;
}

function partitionsOf(relation: RelationName, side: Side): readonly SchemaObject[] {
  return side.all('table').filter((table) => isPartOf(table, relation));
}

function hasCounterpart(object: SchemaObject, partition: SchemaObject, side: Side): boolean {
  const keys = keysOf(object, side);
  return side.belongings(partition).some((other) => isInForce(other) && keys !== '' && keysOf(other, side) === keys);
}

function isKeptByParent({ object, here, relation, there }: PresenceDifference): boolean {
  const keys = keysOf(object, here);
  if (relation === null || keys === '') return false;
  const home = relationKey(relation[there.name]);
  const partition = there.all('table').find((table) => relationKey(table) === home);
  if (partition === undefined) return false;
  return (['primaryKey', 'unique', 'exclusionConstraint', 'index'] as const)
    .flatMap((kind): readonly SchemaObject[] => there.all(kind))
    .some((other) => isInForce(other) && isPartOf(partition, ownerOf(other)) && keysOf(other, there) === keys);
}

/** A parent in another schema than its partition is qualified by it. */
function isPartOf(table: SchemaObject, whole: RelationName | null): boolean {
  if (whole === null || (!isOfKind(table, 'table') && !isOfKind(table, 'foreignTable'))) return false;
  const { partitionBound, parents = [] } = table.facts;
  const name = whole.namespace === table.namespace ? whole.name : `${whole.namespace}.${whole.name}`;
  return Boolean(partitionBound) && parents.includes(name);
}

/** Its keys as one text; empty without keys. */
function keysOf(object: SchemaObject, side: Side): string {
  if (isOfKind(object, 'exclusionConstraint')) return JSON.stringify([object.facts.keys, object.facts.operators]);
  const promise = declaredPromiseOf(object, side);
  if (promise !== undefined) return JSON.stringify(promise.columns);
  if (!isOfKind(object, 'index')) return '';
  return JSON.stringify([object.facts.keys, object.facts.unique, object.facts.predicate]);
}
