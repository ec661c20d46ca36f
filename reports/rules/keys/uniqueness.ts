/** Keys. In: keys, indexes and foreign keys that differ or that one side lacks. Out: which rows that concerns. */

import type { SchemaObject } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { factRule, type Known } from '../fact-rule.ts';
import {
  indexPromiseOf,
  leavesOutNullsOnly,
  sameSet,
  type UniquePromise,
  uniquePromiseOf,
  uniquePromises,
} from '../promises/unique-promises.ts';
import {
  type Held,
  type PresenceDifference,
  type Rule,
  type RuleText,
  thereOf,
  type ValueDifference,
  type Verdict,
} from '../rule.ts';
import { isSearchedFirst } from './covered-index.ts';

const COLUMN_ORDER: RuleText = {
  id: 'unique.column-order',
  title: 'Columns of a key in another order',
  says: 'Both sides refuse the same rows. But the index of the key only helps queries on its first columns.',
  why: 'A query that gives only the first column of one side reads the whole table on the other.',
  verdict: 'different',
  impact: 'performance',
};

/** Rules about uniqueness that only one side declares, tried before it counts as lost. */
export const uniquenessRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'unique.other-manner',
    title: 'Uniqueness enforced in another way',
    says: 'The other side ensures the same uniqueness, but refuses duplicates at another time or in another way.',
    why: 'A deferrable constraint is checked at the end of the statement or transaction and cannot be used by an upsert. ON CONFLICT REPLACE, IGNORE and the like never refuse a row.',
    verdict: 'different',
    impact: 'behaviour',
    judge: (difference) => {
      if (isOfKind(difference.object, 'primaryKey')) return undefined;
      const [own, others] = [promiseOf(difference), sameElsewhere(difference)];
      const isTold = difference.here.name === 'expected' && others.length > 0;
      return isTold && others.every(({ manner }) => manner !== own?.manner) ? {} : undefined;
    },
  },
  {
    ...COLUMN_ORDER,
    yieldsTo: ['unique.other-manner'],
    judge: (difference) =>
      !isOfKind(difference.object, 'primaryKey') && isInAnotherOrder(difference) ? {} : undefined,
  },
  {
    id: 'unique.promised-otherwise',
    yieldsTo: ['unique.column-order'],
    title: 'Uniqueness declared in another way',
    says: 'The other side ensures the same uniqueness by a key, a constraint or an index.',
    why: 'A primary key, a unique constraint and a unique index without a condition refuse the same duplicates.',
    verdict: 'equivalent',
    judge: (difference) =>
      !isOfKind(difference.object, 'primaryKey') && sameElsewhere(difference).length > 0 ? {} : undefined,
  },
  {
    yieldsTo: ['presence.not-in-force', 'unique.promised-otherwise'],
    id: 'unique.implied',
    title: 'Uniqueness implied by a smaller key',
    says: 'The other side already refuses the same rows: these columns, or some of them, are unique there.',
    why: 'Only an upsert that names exactly these columns in ON CONFLICT works on one side and fails on the other.',
    verdict: 'lossy',
    judge: (difference) => {
      const { object, here, there } = difference;
      const relation = thereOf(difference);
      if (relation === null || isOfKind(object, 'primaryKey')) return undefined;
      const promise = wholePromiseOf(object, here);
      return promise !== undefined && isImplied(promise, relation, there) ? {} : undefined;
    },
  },
];

/** Asked last: a primary key whose columns are unique on the other side, where they are no key. */
export function judgeLostKey(difference: PresenceDifference): Verdict | undefined {
  const { object, here } = difference;
  if (!isOfKind(object, 'primaryKey') || sameElsewhere(difference).length === 0) return undefined;
  return {
    verdict: 'different',
    rule: here.name === 'expected' ? 'primaryKey.missing' : 'primaryKey.extra',
    why: 'The columns are unique on the other side, but not a primary key. GROUP BY the key, REFERENCES without columns and logical replication need one.',
    impact: 'behaviour',
  };
}

/** Two keys that each side has too, in another form. */
export const swappedKeys: Rule<ValueDifference> = {
  id: 'unique.swapped',
  title: 'Swapped keys',
  says: 'Both sets of columns are unique on both sides, but each side uses another one as its primary key, or under this name.',
  why: 'Both sides refuse the same rows. But REFERENCES without columns points at the primary key, and an upsert that names a constraint uses another one.',
  verdict: 'lossy',
  judge: ({ field, expected, actual, relation }) => {
    if ((field !== 'columns' && field !== 'keys') || relation === null) return undefined;
    const [one, other] = [promiseOn(expected), promiseOn(actual)];
    if (one === undefined || other === undefined || sameSet(one.columns, other.columns)) return undefined;
    const isKept =
      isPromisedIn(relation.actual, one, actual.side) && isPromisedIn(relation.expected, other, expected.side);
    return isKept ? {} : undefined;
  },
};

/** Asked last: a unique index without a counterpart. */
export const lostUniqueness: Rule<PresenceDifference> = {
  yieldsTo: ['unique.*', 'index.redundant', 'index.engine-only'],
  id: 'index.unique-absent',
  title: 'A unique index that one side lacks',
  says: 'Only one side has the unique index.',
  why: 'Duplicates can be stored on the other side, and an upsert on these columns fails there.',
  verdict: 'different',
  impact: 'data',
  judge: ({ object, here }) =>
    isOfKind(object, 'index') && object.facts.unique
      ? { ...(here.name === 'actual' && { impact: 'behaviour' }) }
      : undefined,
};

/** An index that is unique on one side only, where the other side refuses the same rows by a smaller key. */
export const impliedUniqueness: Rule<ValueDifference> = factRule({
  id: 'index.unique-implied',
  title: 'A unique index that a smaller key implies',
  says: 'The index is unique on one side only; on the other side some of its columns are already unique.',
  why: 'Both sides refuse the same rows. Only an upsert that names exactly these columns works on one side only.',
  verdict: 'lossy',
  kind: 'index',
  fields: ['unique'],
  applies: (expected, actual, relation) => {
    const [holder, other]: readonly [Known<'index'>, Known<'index'>] = expected.facts.unique
      ? [expected, actual]
      : [actual, expected];
    const promise = indexPromiseOf(holder.object, holder.side);
    return promise !== undefined && relation !== null && isImplied(promise, relation[other.side.name], other.side);
  },
});

/** Indexes that differ only in rows that neither refuses. */
export const emptyCondition: Rule<ValueDifference> = factRule({
  id: 'index.unique-values',
  title: 'A unique index without the rows with NULL',
  says: 'The condition excludes only rows with NULL in a key, which no unique index refuses.',
  why: 'Both sides refuse the same duplicates. On that side an upsert must repeat the condition, and a search for NULL cannot use the index.',
  verdict: 'lossy',
  kind: 'index',
  fields: ['predicate'],
  applies: (expected, actual) =>
    [expected, actual].every(
      ({ object, facts, side }) =>
        facts.unique === true && facts.nullsNotDistinct !== true && leavesOutNullsOnly(object, side),
    ),
});

/** Asked where the columns differ and nothing explains it. */
export const uniqueOrder: Rule<ValueDifference> = {
  ...COLUMN_ORDER,
  yieldsTo: ['index.keys-unproved', 'index.nocase', 'index.null-as-value', 'unique.swapped'],
  judge: ({ field, expected, actual }) => {
    if (field !== 'columns' && field !== 'keys') return undefined;
    const [one, other] = [wholePromiseOf(expected.object, expected.side), wholePromiseOf(actual.object, actual.side)];
    return one && other && sameSet(one.columns, other.columns) ? {} : undefined;
  },
};

/**
 * Whether nothing on the other side begins with the columns in this order, though they are unique there. Told of the
 * expected side's order; of the other one where that is served on both sides.
 */
function isInAnotherOrder(difference: PresenceDifference): boolean {
  const { here, relation } = difference;
  const own = promiseOf(difference);
  if (own === undefined || relation === null) return false;
  const others = sameElsewhere(difference);
  if (others.length === 0 || isServed(own.columns, difference)) return false;
  const back = { ...difference, here: difference.there, there: here };
  return here.name === 'expected' || others.every(({ columns }) => isServed(columns, back));
}

function isServed(columns: readonly string[], difference: PresenceDifference): boolean {
  const home = thereOf(difference);
  return home !== null && isSearchedFirst(home, difference.there, columns);
}

function promiseOn({ object, side }: Held): UniquePromise | undefined {
  return uniquePromiseOf(object, side);
}

function isPromisedIn(home: RelationName, promise: UniquePromise, there: Side): boolean {
  return uniquePromises(home, there).some((other) => isSamePromise(promise, other));
}

function isSamePromise(one: UniquePromise, other: UniquePromise): boolean {
  return sameSet(one.columns, other.columns) && one.partial === other.partial && treatNullsAlike(one, other);
}

function wholePromiseOf(object: SchemaObject, side: Side): UniquePromise | undefined {
  return isOfKind(object, 'index') ? indexPromiseOf(object, side) : uniquePromiseOf(object, side);
}

function promiseOf({ object, here }: PresenceDifference): UniquePromise | undefined {
  return uniquePromiseOf(object, here);
}

/** The uniqueness of exactly the same columns and rows on the other side. */
function sameElsewhere(difference: PresenceDifference): readonly UniquePromise[] {
  const [promise, relation] = [promiseOf(difference), thereOf(difference)];
  if (promise === undefined || relation === null) return [];
  return uniquePromises(relation, difference.there).filter((other) => isSamePromise(promise, other));
}

function treatNullsAlike(one: UniquePromise, other: UniquePromise): boolean {
  const [nulls, otherNulls] = [one.nullsNotDistinct, other.nullsNotDistinct];
  return nulls === null || otherNulls === null || nulls === otherNulls;
}

/** Whether a smaller key, or one that refuses more NULLs, already refuses the same rows. */
function isImplied({ columns, nullsNotDistinct }: UniquePromise, relation: RelationName, side: Side): boolean {
  return uniquePromises(relation, side).some(
    (other) =>
      other.columns.length > 0 &&
      other.columns.every((column) => columns.includes(column)) &&
      (nullsNotDistinct !== true || other.nullsNotDistinct !== false),
  );
}
