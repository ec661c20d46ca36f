import { sharedName } from '../../../introspection/index.ts';
import { type RelationName, relationKey } from '../../sides/relation-name.ts';
import type { Side } from '../../sides/side.ts';
import { columnType, type DeclaredType } from '../promises/declared-type.ts';

/** A column with its type on the loose side and on the strict side. */
export interface PairedColumns {
  readonly loose: DeclaredType;
  readonly strict: DeclaredType;
}

/** All columns of tables that both sides have, one after the other: a list of them would be as large as the schema. */
export function* pairedColumns(loose: Side, strict: Side): Generator<PairedColumns> {
  const tables = new Map(strict.all('table').map((table) => [sharedKeyOf(table, strict), table]));
  for (const table of loose.all('table')) {
    const counterpart = tables.get(sharedKeyOf(table, loose));
    if (counterpart !== undefined) yield* columnsIn(table, loose, counterpart, strict);
  }
}

function* columnsIn(
  table: RelationName,
  loose: Side,
  counterpart: RelationName,
  strict: Side,
): Generator<PairedColumns> {
  const columns = new Map(
    strict.of(counterpart, 'column').map((column) => [strict.within(counterpart).lens.name(column.name), column]),
  );
  for (const column of loose.of(table, 'column')) {
    const other = columns.get(loose.within(table).lens.name(column.name));
    const one = columnType(column, loose);
    const two = other && columnType(other, strict);
    if (one !== undefined && two !== undefined) yield { loose: one, strict: two };
  }
}

function sharedKeyOf({ namespace, name }: RelationName, { lens }: Side): string {
  return relationKey(sharedName({ namespace, name }, lens));
}
