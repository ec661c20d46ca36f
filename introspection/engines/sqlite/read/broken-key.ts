import type { Facts } from '../../../kinds/registry.ts';
import { foldName } from '../sql/names.ts';
import type { Catalogue } from './catalogue.ts';
import { comparesOtherwise, indexesOf } from './key-indexes.ts';

/**
 * What the target of a foreign key lacks; null if nothing. SQLite accepts such a key, but refuses each write that uses it,
 * with "foreign key mismatch" or "no such table". https://sqlite.org/foreignkeys.html#fk_indexes
 * `named` are the target columns that the key names; empty: the primary key of the target.
 */
export function findLack(
  catalogue: Catalogue,
  target: string,
  columns: number,
  named: readonly string[],
): Facts<'foreignKey'>['broken'] {
  const table = catalogue.findRelation(target);
  if (table === undefined) return 'no table';
  const key = catalogue.primaryKeyOf(target);
  if (named.length === 0) return key.length === columns ? null : 'no key';
  if (table.type === 'view' || table.type === 'virtual') return 'no key';
  if (named.some((name) => catalogue.findColumn(target, name) === undefined)) return 'no column';
  const alias = catalogue.findRowidAlias(table);
  const isAlias = alias !== undefined && named.length === 1 && foldName(named[0] ?? '') === foldName(alias);
  return isAlias || isUnique(catalogue, target, named) ? null : 'no key';
}

/** Whether the columns, in any order, are unique under their own collations. */
function isUnique(catalogue: Catalogue, table: string, columns: readonly string[]): boolean {
  const wanted = columns.map(foldName).toSorted().join('\u0000');
  return indexesOf(catalogue, table).some(
    (index) =>
      index.unique &&
      !index.partial &&
      !comparesOtherwise(index) &&
      index.keys
        .map(({ column }) => foldName(column ?? ''))
        .toSorted()
        .join('\u0000') === wanted,
  );
}
