import type { QualifiedName, SchemaObject, Snapshot } from '../../introspection/index.ts';
import { squashed } from './name-similarity.ts';

/** Fewer names than this are no convention. */
const LEAST_NAMES = 3;
/** A convention shows in the first columns as well as in all. */
const COLUMNS_LOOKED_AT = 5_000;

/**
 * Whether the two sides write the same names in two conventions: several tables and columns that only one side has meet
 * when case and underscores are taken out, and are then still told from their neighbours.
 */
export function haveTwoConventions(expected: Written, actual: Written, fold: (name: string) => string): boolean {
  const [ones, others] = [namesIn(expected, fold), namesIn(actual, fold)];
  const onlyOnes = lacking(ones, others);
  if (onlyOnes.length < LEAST_NAMES) return false;
  const apart = new Set([...becomingOne(ones), ...becomingOne(others)]);
  const meeting = new Set(lacking(others, ones).map(keyOf));
  const met = onlyOnes.filter((name) => meeting.has(keyOf(name)) && !apart.has(keyOf(name)));
  return met.length >= LEAST_NAMES;
}

interface Written {
  readonly snapshot: Snapshot;
  /** The name without a prefix for its namespace. */
  tableName(table: QualifiedName): string;
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
  let [last, home]: [SchemaObject | undefined, string] = [undefined, ''];
  for (const object of snapshot.objects) {
    const { kind, namespace, owner, name } = object;
    if (kind !== 'column' || owner === null) continue;
    if (last?.owner !== owner || last.namespace !== namespace) {
      const table = tableName({ namespace, name: owner });
      names.set(`\u0000${fold(table)}`, { isTable: true, owner: namespace, name: fold(table) });
      home = squashed(table);
    }
    names.set(`${home}\u0000${fold(name)}`, { isTable: false, owner: home, name: fold(name) });
    last = object;
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
  return [...groups.values()].flatMap((group) => (group.length > 1 ? group.map(keyOf) : []));
}
