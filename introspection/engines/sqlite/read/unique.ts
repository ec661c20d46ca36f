import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import { nameOfColumns } from '../sql/made-up-name.ts';
import { foldName } from '../sql/names.ts';
import type { KeyClause } from '../sql/statements/table-statement.ts';
import type { Catalogue } from './catalogue.ts';
import { comparesOtherwise, indexesOf } from './key-indexes.ts';
import { constraintNames } from './object-names.ts';

/**
 * Unique constraints, except one over the columns of the primary key. A constraint with another collation than its columns
 * is read as an index, which has a fact for that.
 */
export function readUniques(catalogue: Catalogue): readonly SchemaObject<'unique'>[] {
  const named = constraintNames();
  return catalogue.tables().flatMap((table) => {
    const clauses = [...(catalogue.findStatement(table.name)?.uniques ?? [])];
    const indexes = indexesOf(catalogue, table.name).filter(
      (index) => index.origin === 'u' && !comparesOtherwise(index),
    );
    return indexes.map((index) => {
      const columns = index.keys.map((key) => key.column ?? '');
      const clause = takeClause(clauses, columns);
      return {
        kind: 'unique',
        namespace: NAMESPACE,
        owner: table.name,
        ...named(table.name, clause?.name ?? null, nameOfColumns(columns)),
        facts: {
          columns,
          nullsNotDistinct: false,
          include: [],
          valid: true,
          deferrable: false,
          initiallyDeferred: false,
          withoutOverlaps: false,
          options: undefined,
          tablespace: undefined,
          onConflict: clause?.onConflict,
          comment: undefined,
        },
      };
    });
  });
}

/** Removes the first clause over these columns from the list and returns it. */
function takeClause(clauses: KeyClause[], columns: readonly string[]): KeyClause | undefined {
  const wanted = JSON.stringify(columns.map(foldName));
  const place = clauses.findIndex((clause) => JSON.stringify(clause.columns.map(foldName)) === wanted);
  return place === -1 ? undefined : clauses.splice(place, 1)[0];
}
