import type { Kind, SchemaObject } from '../../introspection/index.ts';
import { isOfKind, type RelationName, type Side } from '../side.ts';
import { factRule, type Known } from './fact-rule.ts';
import { type PresenceDifference, type Rule, thereOf, type ValueDifference } from './rule.ts';

/** Rules about uniqueness that only one side declares, before it counts as lost. */
export const uniquenessRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'unique.promised-otherwise',
    title: 'Uniqueness declared in another way',
    says: 'The other side promises the same uniqueness by a key, a constraint or an index.',
    why: 'A primary key, a unique constraint and a unique index without a condition refuse the same duplicates.',
    verdict: 'equivalent',
    judge: (difference) => {
      const columns = uniqueColumnsOf(difference.object, difference.here);
      const relation = thereOf(difference);
      if (columns === undefined || relation === null) return undefined;
      return uniquePromises(relation, difference.there).some((promise) => sameSet(promise, columns)) ? {} : undefined;
    },
  },
  {
    id: 'unique.implied',
    title: 'Uniqueness implied by a smaller key',
    says: 'The other side refuses the same rows already: some of these columns are unique there by themselves.',
    why: 'Only an upsert that names just these columns in ON CONFLICT works on one side and fails on the other.',
    verdict: 'lossy',
    judge: (difference) => {
      const relation = thereOf(difference);
      const columns = isOfKind(difference.object, 'primaryKey')
        ? undefined
        : columnsMeantUnique(difference.object, difference.here);
      return columns !== undefined && relation !== null && isImplied(columns, relation, difference.there)
        ? {}
        : undefined;
    },
  },
];

/** Asked last: a unique index that nothing on the other side stands for. */
export const lostUniqueness: Rule<PresenceDifference> = {
  id: 'index.unique-absent',
  title: 'A unique index that one side lacks',
  says: 'Only one side has the unique index.',
  why: 'Duplicates can be stored on the other side, and an upsert on these columns fails there.',
  verdict: 'different',
  judge: ({ object, here }) =>
    isOfKind(object, 'index') && object.facts.unique
      ? { impact: here.name === 'expected' ? 'data' : 'behaviour' }
      : undefined,
};

/** An index that is unique on one side only, where the other side refuses the same rows by a smaller key. */
export const impliedUniqueness: Rule<ValueDifference> = factRule({
  id: 'index.unique-implied',
  title: 'A unique index beside a smaller key',
  says: 'The index is unique on one side only; on the other side some of its columns are unique by themselves.',
  why: 'The same rows are refused. Only an upsert that names just these columns works on one side alone.',
  verdict: 'lossy',
  kind: 'index',
  fields: ['unique'],
  applies: (expected, actual, relation) => {
    const [holder, other]: readonly [Known<'index'>, Known<'index'>] = expected.facts.unique
      ? [expected, actual]
      : [actual, expected];
    const columns = columnsMeantUnique(holder.object, holder.side);
    return columns !== undefined && relation !== null && isImplied(columns, relation[other.side.name], other.side);
  },
});

/** The columns of which an object promises that no two rows share them, as both sides name them. */
function uniqueColumnsOf(object: SchemaObject, side: Side): readonly string[] | undefined {
  if (isOfKind(object, 'primaryKey')) return object.facts.columns?.map(side.lens.name);
  if (isOfKind(object, 'unique')) {
    return object.facts.nullsNotDistinct === true ? undefined : object.facts.columns?.map(side.lens.name);
  }
  if (!isOfKind(object, 'index') || !object.facts.unique || object.facts.predicate || object.facts.nullsNotDistinct)
    return undefined;
  const columns = object.facts.keys?.flatMap((key) => (key.column === null ? [] : [side.lens.name(key.column)]));
  return columns?.length === object.facts.keys?.length ? columns : undefined;
}

export function uniquePromises(relation: RelationName, side: Side): readonly (readonly string[])[] {
  const kinds: readonly Kind[] = ['primaryKey', 'unique', 'index'];
  return kinds
    .flatMap((kind) => side.of(relation, kind))
    .flatMap((object) => {
      const columns = uniqueColumnsOf(object, side);
      return columns === undefined ? [] : [columns];
    });
}

/** The same without regard to a predicate: rows outside of it are not refused by the index, and need not be. */
function columnsMeantUnique(object: SchemaObject, side: Side): readonly string[] | undefined {
  if (!isOfKind(object, 'index')) return uniqueColumnsOf(object, side);
  const columns = object.facts.keys?.flatMap((key) => (key.column === null ? [] : [side.lens.name(key.column)]));
  return object.facts.unique && columns?.length === object.facts.keys?.length ? columns : undefined;
}

function isImplied(columns: readonly string[], relation: RelationName, side: Side): boolean {
  return uniquePromises(relation, side).some(
    (promise) => promise.length > 0 && promise.every((column) => columns.includes(column)),
  );
}

export function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.toSorted().join('\u0000') === other.toSorted().join('\u0000');
}
