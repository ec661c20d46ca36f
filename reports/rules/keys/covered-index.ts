import type { IndexKey, SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { BYTE_ORDER } from '../promises/byte-order.ts';
import { type PresenceDifference, thereOf } from '../rule.ts';

/** Whether a key or index of the other side serves all queries of the missing index. */
export function isCovered(difference: PresenceDifference): boolean {
  const { object, here, there } = difference;
  const relation = thereOf(difference);
  if (!isOfKind(object, 'index') || relation === null || object.facts.unique || object.facts.predicate) return false;
  const wanted = searchableOf(object, here);
  return searchablesOf(relation, there).some((other) => serves(other, wanted, here.engine === there.engine));
}

/** Whether a key or an index of the relation begins with the columns, in their order and as both sides name them. */
export function isSearchedFirst(relation: RelationName, side: Side, columns: readonly string[]): boolean {
  return searchablesOf(relation, side).some(
    ({ method, keys }) => method === BTREE && columns.every((column, place) => keys[place]?.column === column),
  );
}

/** Something that can be searched by its keys, which both sides name alike. */
interface Searchable {
  /** B-trees, which is all that SQLite has, and what has no method of its own. */
  readonly method: string;
  readonly keys: readonly IndexKey[];
  readonly include: readonly string[];
}

const BTREE = 'btree';

function searchablesOf(relation: RelationName, whole: Side): readonly Searchable[] {
  const side = whole.within(relation);
  const constraints = [...side.of(relation, 'primaryKey'), ...side.of(relation, 'unique')].filter(isInForce);
  return [
    ...constraints.map(({ facts: { columns = [], include = [] } }) => ({
      method: BTREE,
      keys: columns.map((column) => ({ column: side.lens.name(column), expression: null, direction: 'asc' as const })),
      include: include.map(side.lens.name),
    })),
    ...side
      .of(relation, 'index')
      .filter((index) => !index.facts.predicate && isInForce(index))
      .map((index) => searchableOf(index, side)),
  ];
}

function searchableOf({ facts }: SchemaObject<'index'>, side: Side): Searchable {
  const { method, keys = [], include = [] } = facts;
  return {
    method: method ?? BTREE,
    keys: keys.map((key) => ({ ...key, column: key.column === null ? null : side.lens.name(key.column) })),
    include: include.map(side.lens.name),
  };
}

function serves(other: Searchable, wanted: Searchable, isOneEngine: boolean): boolean {
  const isTree = other.method === BTREE && [BTREE, 'hash'].includes(wanted.method);
  if (!isTree && (other.method !== wanted.method || other.keys.length !== wanted.keys.length)) return false;
  const held = new Set([...other.include, ...other.keys.map(({ column }) => column)]);
  const turned = wanted.keys.filter((key, place) => key.direction !== other.keys[place]?.direction).length;
  return (
    wanted.keys.length > 0 &&
    wanted.include.every((column) => held.has(column)) &&
    wanted.keys.every((key, place) => isSameKey(key, other.keys[place], isOneEngine)) &&
    (turned === 0 || turned === wanted.keys.length)
  );
}

/** Only one engine has operator classes, and byte order goes by several names. */
function isSameKey(key: IndexKey, other: IndexKey | undefined, isOneEngine: boolean): boolean {
  if (key.column === null || key.column !== other?.column) return false;
  if (!isOneEngine) return collationAnywhere(key) === collationAnywhere(other);
  return (
    (key.collation ?? null) === (other.collation ?? null) &&
    (key.operatorClass ?? null) === (other.operatorClass ?? null) &&
    areNullsAlike(key, other)
  );
}

function collationAnywhere({ collation }: IndexKey): string | null {
  return !collation || BYTE_ORDER.test(collation) ? null : collation;
}

/** Whether both take NULL for more, or less, than every value. */
function areNullsAlike(...keys: readonly IndexKey[]): boolean {
  const ends = keys.flatMap(({ direction, nulls }) =>
    nulls === undefined ? [] : [(direction === 'asc') === (nulls === 'last')],
  );
  return new Set(ends).size < 2;
}
