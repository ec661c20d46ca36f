import { memo } from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import type { PresenceDifference, Rule } from '../rule.ts';

/** Rules about schemas that only one side has. */
export const schemaRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'schema.told-with-objects',
    title: 'A schema whose objects are reported',
    says: 'Only one side has the schema; its objects are reported one by one.',
    why: 'One difference is one finding. An empty schema has its own finding.',
    verdict: 'equivalent',
    judge: ({ object, here }) =>
      isOfKind(object, 'schema') && filledSchemas(here.whole).has(object.namespace) ? {} : undefined,
  },
];

/** Schemas with objects of their own, or with the members of an extension, whose schema is compared. */
const filledSchemas = memo(
  (side: Side): ReadonlySet<string> =>
    new Set(
      side.snapshot.objects.flatMap((object) => {
        if (isOfKind(object, 'extension')) return object.facts.schema ?? [];
        return object.kind === 'schema' ? [] : [object.namespace];
      }),
    ),
);
