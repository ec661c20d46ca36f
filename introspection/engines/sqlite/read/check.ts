import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import { withStrings } from '../sql/double-quoted.ts';
import { squeeze } from '../sql/tidy.ts';
import type { Catalogue } from './catalogue.ts';
import { constraintNames } from './object-names.ts';

/** Checks, from the text of the table: no pragma shows them. If the text cannot be parsed, they are reported as skipped. */
export function readChecks(catalogue: Catalogue): readonly SchemaObject<'check'>[] {
  const named = constraintNames();
  return catalogue.tables().flatMap((table) => {
    return (catalogue.findStatement(table.name)?.checks ?? []).map((clause) => {
      const isColumn = (name: string): boolean => catalogue.findColumn(table.name, name) !== undefined;
      const expression = withStrings(clause.expression, isColumn);
      return {
        kind: 'check',
        namespace: NAMESPACE,
        owner: table.name,
        ...named(table.name, clause.name, squeeze(expression)),
        facts: { expression, validated: true, noInherit: false, enforced: true, comment: undefined },
      };
    });
  });
}
