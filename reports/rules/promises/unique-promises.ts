import type { IndexKey, Kind, SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import { conjunctsOf, operandsOfOperator } from '../expressions/syntax.ts';

/** Columns whose values are unique, however that is declared. */
export interface UniquePromise {
  /** As both sides name them. */
  readonly columns: readonly string[];
  /** Whether two rows without a value are refused too; null where NULL is refused anyway. */
  readonly nullsNotDistinct: boolean | null;
  /** A partial index that excludes only rows that no unique index refuses; an upsert must repeat its condition. */
  readonly partial: boolean;
  /** When a duplicate is refused, and what happens then. */
  readonly manner: string;
}

/** The uniqueness that keys, constraints and indexes of a relation ensure. */
export function uniquePromises(relation: RelationName, whole: Side): readonly UniquePromise[] {
  const side = whole.within(relation);
  const kinds: readonly Kind[] = ['primaryKey', 'unique', 'index'];
  return kinds.flatMap((kind) => side.of(relation, kind)).flatMap((object) => uniquePromiseOf(object, side) ?? []);
}

/** Only objects in force count. */
export function uniquePromiseOf(object: SchemaObject, side: Side): UniquePromise | undefined {
  return isInForce(object) ? declaredPromiseOf(object, side) : undefined;
}

/** Undefined unless it covers all rows and whole columns, with the equality of the columns. */
export function declaredPromiseOf(object: SchemaObject, side: Side): UniquePromise | undefined {
  if (isOfKind(object, 'index'))
    return object.facts.unique === true && leavesOutNullsOnly(object, side) ? indexPromiseOf(object, side) : undefined;
  if (!isOfKind(object, 'primaryKey') && !isOfKind(object, 'unique')) return undefined;
  const { columns, withoutOverlaps, deferrable, initiallyDeferred, onConflict } = object.facts;
  if (columns === undefined || withoutOverlaps === true) return undefined;
  const nullsNotDistinct = isOfKind(object, 'unique') ? object.facts.nullsNotDistinct === true : null;
  const manner = [deferrable === true, initiallyDeferred === true, onConflict ?? null];
  return { columns: columns.map(side.lens.name), nullsNotDistinct, partial: false, manner: JSON.stringify(manner) };
}

/** The same of an index, whatever its condition: rows outside of it are not refused by the index, and need not be. */
export function indexPromiseOf(index: SchemaObject<'index'>, side: Side): UniquePromise | undefined {
  const { unique, keys = [], nullsNotDistinct } = index.facts;
  if (unique !== true) return undefined;
  const columns = keys.flatMap((key) =>
    key.column === null || comparesOtherwise(key, key.column, index, side) ? [] : [side.lens.name(key.column)],
  );
  if (columns.length < keys.length) return undefined;
  return {
    columns,
    nullsNotDistinct: nullsNotDistinct === true,
    partial: Boolean(index.facts.predicate),
    manner: JSON.stringify([false, false, null]),
  };
}

/** Whether a unique index holds every row that it could refuse: a NULL among its keys makes a row equal to no other. */
export function leavesOutNullsOnly({ facts }: SchemaObject<'index'>, side: Side): boolean {
  const { predicate, keys = [], nullsNotDistinct } = facts;
  if (!predicate) return true;
  if (nullsNotDistinct === true) return false;
  const columns = new Set(keys.flatMap(({ column }) => (column === null ? [] : [side.lens.name(column)])));
  return conjunctsOf(side.dialect.expressionOf(predicate)).every((part) => {
    const [tested] = operandsOfOperator(part, 'is not null') ?? [];
    return tested?.node === 'column' && columns.has(side.lens.name(tested.name));
  });
}

/** Whether the index treats other texts as equal than the column does. */
function comparesOtherwise({ collation }: IndexKey, name: string, index: SchemaObject, side: Side): boolean {
  if (!collation) return false;
  const owner = ownerOf(index);
  const column = owner === null ? undefined : side.column(owner, name);
  return equalityOf(collation, side) !== equalityOf(column?.facts.collation ?? null, side);
}

/** For deterministic collations only equal bytes are equal; if collations are not objects, each counts as different. */
function equalityOf(collation: string | null, side: Side): string {
  if (collation === null || collation === 'BINARY') return 'bytes';
  if (!side.snapshot.covers.includes('collation')) return collation;
  const name = collation.slice(collation.lastIndexOf('.') + 1);
  const isLoose = side
    .all('collation')
    .some((object) => isOfKind(object, 'collation') && object.name === name && object.facts.deterministic === false);
  return isLoose ? collation : 'bytes';
}

/** Whether the column is among those of a unique promise. */
export function isUniqueColumn(column: SchemaObject<'column'>, side: Side): boolean {
  const owner = ownerOf(column);
  if (owner === null) return false;
  const name = side.within(owner).lens.name(column.name);
  return uniquePromises(owner, side).some(({ columns }) => columns.includes(name));
}

export function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.toSorted().join('\u0000') === other.toSorted().join('\u0000');
}
