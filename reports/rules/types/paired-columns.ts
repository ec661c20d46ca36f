import { memo, sharedName } from '../../../introspection/index.ts';
import { type RelationName, relationKey } from '../../sides/relation-name.ts';
import type { Side } from '../../sides/side.ts';
import { columnType, type DeclaredType } from '../promises/declared-type.ts';

/** A column with its type on the loose side and on the strict side. */
export interface PairedColumns {
  readonly loose: DeclaredType;
  readonly strict: DeclaredType;
}

/** All columns of tables that both sides have. */
export function pairedColumns(loose: Side, strict: Side): readonly PairedColumns[] {
  return allPairs(loose.unscoped, strict.unscoped);
}

const allPairs = memo((loose: Side, strict: Side): readonly PairedColumns[] => {
  const tables = new Map(strict.all('table').map((table) => [sharedKeyOf(table, strict), table]));
  return loose.all('table').flatMap((table) => {
    const counterpart = tables.get(sharedKeyOf(table, loose));
    return counterpart === undefined ? [] : columnsIn(table, loose, counterpart, strict);
  });
});

function columnsIn(
  table: RelationName,
  loose: Side,
  counterpart: RelationName,
  strict: Side,
): readonly PairedColumns[] {
  const columns = new Map(
    strict.of(counterpart, 'column').map((column) => [strict.within(counterpart).lens.name(column.name), column]),
  );
  return loose.of(table, 'column').flatMap((column) => {
    const other = columns.get(loose.within(table).lens.name(column.name));
    const [one, two] = [columnType(column, loose), other && columnType(other, strict)];
    return one === undefined || two === undefined ? [] : [{ loose: one, strict: two }];
  });
}

function sharedKeyOf({ namespace, name }: RelationName, { lens }: Side): string {
  return relationKey(sharedName({ namespace, name }, lens));
}
