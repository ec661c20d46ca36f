import { type Place, type SchemaObject, sharedPlace } from '../../introspection/index.ts';
import { factOf } from '../brief.ts';
import { parentsOf } from '../parents.ts';
import { remembered } from '../remembered.ts';
import { type RelationName, relationKey, type Side } from '../side.ts';

/** The tables that a partition is a part of, nearest first; none for what is no partition. */
export function ancestorsOf(object: SchemaObject, side: Side): readonly RelationName[] {
  const ancestors: RelationName[] = [];
  let table = parentOf(object, side);
  while (table !== undefined && ancestors.length < MOST_LEVELS) {
    ancestors.push(table);
    const found = tablesOf(side).get(relationKey(table));
    table = found && parentOf(found, side);
  }
  return ancestors;
}

/** A snapshot from a file may say anything. */
const MOST_LEVELS = 100;

/** Whether a side has a table, by the names both sides share. */
export function hasTable(side: Side, place: Place): boolean {
  return sharedNamesOf(side).has(relationKey(place));
}

function parentOf(object: SchemaObject, side: Side): RelationName | undefined {
  return typeof factOf(object, 'partitionBound') === 'string' ? parentsOf(object, side)[0] : undefined;
}

const tables = (side: Side): readonly SchemaObject[] => [...side.all('table'), ...side.all('foreignTable')];

const tablesOf = remembered(
  (side: Side): ReadonlyMap<string, SchemaObject> => new Map(tables(side).map((table) => [relationKey(table), table])),
);

const sharedNamesOf = remembered(
  (side: Side): ReadonlySet<string> => new Set(tables(side).map((table) => relationKey(sharedPlace(table, side.lens)))),
);
