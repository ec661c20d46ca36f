import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import { nameOfColumns } from '../sql/made-up-name.ts';
import type { Catalogue } from './catalogue.ts';
import { constraintNames } from './object-names.ts';

export function readPrimaryKeys(catalogue: Catalogue): readonly SchemaObject<'primaryKey'>[] {
  const named = constraintNames();
  return catalogue.tables().flatMap((table) => {
    const columns = catalogue.primaryKeyOf(table.name);
    if (columns.length === 0) return [];
    const clause = catalogue.findStatement(table.name)?.primaryKey;
    return [
      {
        kind: 'primaryKey',
        namespace: NAMESPACE,
        owner: table.name,
        ...named(table.name, clause?.name ?? null, nameOfColumns(columns)),
        facts: {
          columns,
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
      },
    ];
  });
}
