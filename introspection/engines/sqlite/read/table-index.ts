import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import { withStrings } from '../sql/double-quoted.ts';
import { SqlSyntaxError } from '../sql/sql-syntax-error.ts';
import type { Catalogue } from './catalogue.ts';
import { comparesOtherwise, indexesOf, type KeyIndex } from './key-indexes.ts';
import { constraintNames } from './object-names.ts';

type Index = SchemaObject<'index'>;

/**
 * User-created indexes, and those of a key or constraint with another collation than its columns: only an index has a fact
 * for that.
 */
export function readIndexes(catalogue: Catalogue): readonly Index[] {
  const named = constraintNames();
  return catalogue.tables().flatMap((table) =>
    indexesOf(catalogue, table.name)
      .filter((index) => index.origin === 'c' || comparesOtherwise(index))
      .map((index): Index => {
        const { name: owner } = table;
        return {
          kind: 'index',
          namespace: NAMESPACE,
          owner,
          ...named(owner, index.origin === 'c' ? index.name : null, nameOfKeys(index)),
          facts: {
            ...expressionsOf(catalogue, owner, index),
            unique: index.unique,
            nullsNotDistinct: false,
            method: 'btree',
            include: [],
            valid: true,
            options: undefined,
            statistics: undefined,
            tablespace: undefined,
            comment: undefined,
          },
        };
      }),
  );
}

/** The keys and the predicate; undefined if the text that holds them is not understood. */
function expressionsOf(
  catalogue: Catalogue,
  owner: string,
  index: KeyIndex,
): Pick<Index['facts'], 'keys' | 'predicate'> {
  const statement = catalogue.indexStatements().get(index.name);
  if (statement instanceof SqlSyntaxError) return { keys: undefined, predicate: undefined };
  const literal = (expression: string): string =>
    withStrings(expression, (name) => catalogue.findColumn(owner, name) !== undefined);
  return {
    keys: index.keys.map(({ column, direction, collation }, place) => ({
      column,
      expression: column === null ? literal(statement?.keys[place]?.expression ?? '') : null,
      direction,
      collation,
    })),
    predicate: statement?.predicate ? literal(statement.predicate) : null,
  };
}

function nameOfKeys(index: KeyIndex): string {
  const keys = index.keys.map(({ column, collation }) =>
    collation === null ? column : `${column} COLLATE ${collation}`,
  );
  return `(${keys.join(', ')})`;
}
