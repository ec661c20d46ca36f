import { memo, type SchemaObject } from '../../introspection/index.ts';
import { factOf } from './object-description.ts';
import { type RelationName, relationKey } from './relation-name.ts';
import type { Side } from './side.ts';

/** The tables from which a table inherits, or whose partition it is. One in another namespace is qualified: `archive.events`. */
export function parentsOf(table: SchemaObject, side: Side): readonly RelationName[] {
  const parents = factOf(table, 'parents');
  if (table.owner !== null || !Array.isArray(parents)) return [];
  return parents.filter((parent) => typeof parent === 'string').map((parent) => parentNamed(parent, table, side));
}

function parentNamed(parent: string, table: SchemaObject, side: Side): RelationName {
  const namesake = { namespace: table.namespace, name: parent };
  const dot = parent.indexOf('.');
  return dot < 0 || tablesOf(side).has(relationKey(namesake))
    ? namesake
    : { namespace: parent.slice(0, dot), name: parent.slice(dot + 1) };
}

/** The table of that name, which may be a foreign one. */
export function findTable(side: Side, relation: RelationName): SchemaObject | undefined {
  return tablesOf(side).get(relationKey(relation));
}

/** The tables that a partition is a part of, nearest first; none for what is no partition. */
export function dividedAbove(object: SchemaObject, side: Side): readonly RelationName[] {
  const above: RelationName[] = [];
  let table = wholeOf(object, side);
  while (table !== undefined && above.length < MOST_LEVELS) {
    above.push(table);
    const found = findTable(side, table);
    table = found && wholeOf(found, side);
  }
  return above;
}

/** Every table that a table inherits from, directly or not. */
export function inheritedFrom(table: SchemaObject, side: Side): readonly RelationName[] {
  const found = new Map<string, RelationName>();
  let level = parentsOf(table, side);
  while (level.length > 0) {
    const fresh = level.filter((parent) => !found.has(relationKey(parent)));
    for (const parent of fresh) found.set(relationKey(parent), parent);
    level = fresh.flatMap((parent) => {
      const known = findTable(side, parent);
      return known === undefined ? [] : parentsOf(known, side);
    });
  }
  return [...found.values()];
}

/** The tables that inherit from a table directly, its partitions among them. */
export function heirsOf(table: RelationName, side: Side): readonly SchemaObject[] {
  return heirsByParent(side).get(relationKey(table)) ?? [];
}

/** A snapshot from a file may say anything. */
const MOST_LEVELS = 100;

function wholeOf(object: SchemaObject, side: Side): RelationName | undefined {
  return typeof factOf(object, 'partitionBound') === 'string' ? parentsOf(object, side)[0] : undefined;
}

const tables = (side: Side): readonly SchemaObject[] => [...side.all('table'), ...side.all('foreignTable')];

const tablesOf = memo(
  (side: Side): ReadonlyMap<string, SchemaObject> => new Map(tables(side).map((table) => [relationKey(table), table])),
);

const heirsByParent = memo((side: Side): ReadonlyMap<string, readonly SchemaObject[]> => {
  const groups = new Map<string, SchemaObject[]>();
  for (const heir of tables(side)) {
    for (const parent of parentsOf(heir, side)) {
      const group = groups.get(relationKey(parent));
      if (group === undefined) groups.set(relationKey(parent), [heir]);
      else group.push(heir);
    }
  }
  return groups;
});
