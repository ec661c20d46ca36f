import { memoOn } from '../../../model/memo.ts';
import { foldName } from '../sql/names.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndexKeyRow } from './catalogue-rows.ts';

/** An index of a table, declared or generated. */
export interface KeyIndex {
  readonly name: string;
  readonly origin: IndexKeyRow['origin'];
  readonly unique: boolean;
  readonly partial: boolean;
  /** In order, at least one. */
  readonly keys: readonly IndexKey[];
}

interface IndexKey {
  /** Null for an expression. */
  readonly column: string | null;
  readonly direction: 'asc' | 'desc';
  /** In capitals; null if it is the collation of the column. */
  readonly collation: string | null;
}

/** All indexes of a table in the order of declaration, including those that SQLite created for keys and constraints. */
export const indexesOf = memoOn((catalogue: Catalogue, table: string): readonly KeyIndex[] => {
  const rows = catalogue.keysOf(table);
  if (rows.length === 0) return [];
  const collations = columnCollations(catalogue, table);
  const indexes: KeyIndex[] = [];
  for (const [name, keys] of Map.groupBy(rows, (row) => row.index)) {
    const [first] = keys;
    if (first === undefined) continue;
    indexes.push({
      name,
      origin: first.origin,
      unique: first.unique === 1,
      partial: first.partial === 1,
      keys: keys.map((key) => keyOf(key, collations)),
    });
  }
  return indexes.reverse();
});

/** Whether some key has another collation than its column: the index is then unique in another sense than the columns. */
export function comparesOtherwise(index: KeyIndex): boolean {
  return index.keys.some((key) => key.collation !== null);
}

function keyOf(row: IndexKeyRow, collations: ReadonlyMap<string, string> | undefined): IndexKey {
  const collation = row.collation.toUpperCase();
  const own =
    row.column === null ? 'BINARY' : collations === undefined ? collation : collations.get(foldName(row.column));
  return {
    column: row.column,
    direction: row.descending === 1 ? 'desc' : 'asc',
    collation: collation === (own ?? 'BINARY') ? null : collation,
  };
}

/** The declared collations by folded column name; undefined if the text of the table is not understood. */
function columnCollations(catalogue: Catalogue, table: string): ReadonlyMap<string, string> | undefined {
  const statement = catalogue.findStatement(table);
  if (statement === undefined) return undefined;
  const declared = statement.columns.flatMap(({ name, collation }) =>
    collation === null ? [] : [[foldName(name), collation.toUpperCase()] as const],
  );
  return new Map(declared);
}
