import type { Snapshot } from '../introspection/index.ts';
import { squashed } from './likeness.ts';

/** Fewer names than this are no convention. */
const LEAST_NAMES = 3;
/** A convention shows in the first columns as well as in all. */
const COLUMNS_LOOKED_AT = 5_000;

/**
 * Whether the two sides write the same names in two conventions: several columns that only one side has meet when case
 * and underscores are taken out, and no two names of one table become one by it.
 */
export function hasTwoConventions(expected: Snapshot, actual: Snapshot, fold: (name: string) => string): boolean {
  const [ones, others] = [columnNames(expected, fold), columnNames(actual, fold)];
  const [onlyOnes, onlyOthers] = [lacking(ones, others), lacking(others, ones)];
  const meeting = new Set(onlyOthers.map(keyOf));
  const met = onlyOnes.filter((name) => meeting.has(keyOf(name))).length;
  return (
    met >= LEAST_NAMES && [ones, others].every((names) => new Set([...names.values()].map(keyOf)).size === names.size)
  );
}

interface ColumnName {
  readonly owner: string;
  readonly name: string;
}

function columnNames(snapshot: Snapshot, fold: (name: string) => string): ReadonlyMap<string, ColumnName> {
  const names = new Map<string, ColumnName>();
  for (const { kind, owner, name } of snapshot.objects) {
    if (kind !== 'column' || owner === null) continue;
    const column = { owner: squashed(owner), name: fold(name) };
    names.set(`${column.owner}\u0000${column.name}`, column);
    if (names.size === COLUMNS_LOOKED_AT) break;
  }
  return names;
}

function lacking(
  ones: ReadonlyMap<string, ColumnName>,
  others: ReadonlyMap<string, ColumnName>,
): readonly ColumnName[] {
  return [...ones].flatMap(([key, name]) => (others.has(key) ? [] : [name]));
}

function keyOf({ owner, name }: ColumnName): string {
  return `${owner}\u0000${squashed(name)}`;
}
