import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import type { Catalogue } from './catalogue.ts';

export function readViews(catalogue: Catalogue): readonly SchemaObject<'view'>[] {
  return catalogue.views().map(({ name }) => {
    const statement = catalogue.viewStatements().get(name);
    return {
      kind: 'view',
      namespace: NAMESPACE,
      owner: null,
      name,
      facts: { definition: statement instanceof Error ? undefined : statement, options: {}, comment: undefined },
    };
  });
}
