import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Virtual tables, without their columns: reading those would run the module. */
export function readVirtualTables(catalogue: Catalogue): readonly SchemaObject<'virtualTable'>[] {
  return catalogue.virtualTables().map(({ name }) => {
    const statement = catalogue.virtualTableStatements().get(name);
    const parsed = statement === undefined || statement instanceof Error ? undefined : statement;
    return {
      kind: 'virtualTable',
      namespace: NAMESPACE,
      owner: null,
      name,
      facts: { module: parsed?.module, arguments: parsed?.arguments },
    };
  });
}
