import type { SchemaObject } from '../introspection/index.ts';
import { factOf } from './brief.ts';
import { remembered } from './remembered.ts';
import { type RelationName, relationKey, type Side } from './side.ts';

/** The tables that a table inherits from, or whose partition it is. One in another namespace is told with it: `archive.events`. */
export function parentsOf(table: SchemaObject, side: Side): readonly RelationName[] {
  const parents = factOf(table, 'parents');
  if (table.owner !== null || !Array.isArray(parents)) return [];
  return parents.filter((parent) => typeof parent === 'string').map((parent) => parentNamed(parent, table, side));
}

function parentNamed(parent: string, table: SchemaObject, side: Side): RelationName {
  const namesake = { namespace: table.namespace, name: parent };
  const dot = parent.indexOf('.');
  return dot < 0 || tableNamesOf(side).has(relationKey(namesake))
    ? namesake
    : { namespace: parent.slice(0, dot), name: parent.slice(dot + 1) };
}

const tableNamesOf = remembered(
  (side: Side): ReadonlySet<string> =>
    new Set([...side.all('table'), ...side.all('foreignTable')].map((table) => relationKey(table))),
);
