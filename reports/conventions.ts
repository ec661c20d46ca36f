import type { Place, Snapshot } from '../introspection/index.ts';
import { squashed } from './likeness.ts';

/** Fewer names than this are no convention. */
const LEAST_NAMES = 3;
/** A convention shows in the first columns as well as in all. */
const COLUMNS_LOOKED_AT = 5_000;

/**
 * The names that are not to be taken for one another though case and underscores alone tell them apart, where the two
 * sides write the same names in two conventions; undefined where they do not. It is two conventions where several tables
 * and columns that only one side has meet when case and underscores are taken out, more than become one by it.
 */
export function namesApart(
  expected: Written,
  actual: Written,
  fold: (name: string) => string,
): ReadonlySet<string> | undefined {
  const [ones, others] = [namesIn(expected, fold), namesIn(actual, fold)];
  const [onlyOnes, onlyOthers] = [lacking(ones, others), lacking(others, ones)];
  const meeting = new Set(onlyOthers.map(keyOf));
  const met = onlyOnes.filter((name) => meeting.has(keyOf(name))).length;
  const apart = new Set([...becomingOne(ones), ...becomingOne(others)]);
  return met >= LEAST_NAMES && met > apart.size ? apart : undefined;
}

interface Written {
  readonly snapshot: Snapshot;
  /** Without a prefix that stands for its namespace. */
  tableName(table: Place): string;
}

/** The name of a column in its table, or of a table, whose owner is then the namespace. */
interface OwnedName {
  readonly isTable: boolean;
  readonly owner: string;
  readonly name: string;
}

function namesIn({ snapshot, tableName }: Written, fold: (name: string) => string): ReadonlyMap<string, OwnedName> {
  const names = new Map<string, OwnedName>();
  let columns = 0;
  for (const { kind, namespace, owner, name } of snapshot.objects) {
    if (kind !== 'column' || owner === null) continue;
    const table = tableName({ namespace, name: owner });
    names.set(`\u0000${fold(table)}`, { isTable: true, owner: namespace, name: fold(table) });
    names.set(`${squashed(table)}\u0000${fold(name)}`, { isTable: false, owner: squashed(table), name: fold(name) });
    columns += 1;
    if (columns === COLUMNS_LOOKED_AT) break;
  }
  return names;
}

function lacking(ones: ReadonlyMap<string, OwnedName>, others: ReadonlyMap<string, OwnedName>): readonly OwnedName[] {
  return [...ones].flatMap(([key, name]) => (others.has(key) ? [] : [name]));
}

/** Namespaces go by other names on the other side. */
function keyOf({ isTable, owner, name }: OwnedName): string {
  return `${isTable ? '' : owner}\u0000${squashed(name)}`;
}

/** Names of one table or namespace that would be one without case and underscores. */
function becomingOne(names: ReadonlyMap<string, OwnedName>): readonly string[] {
  const groups = Map.groupBy(names.values(), ({ owner, name }) => `${owner}\u0000${squashed(name)}`);
  return [...groups.values()].flatMap((group) => (group.length > 1 ? group.map(({ name }) => name) : []));
}
