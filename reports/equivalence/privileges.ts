import type { SchemaObject } from '../../introspection/index.ts';
import { remembered } from '../remembered.ts';
import { isOfKind, type Side } from '../side.ts';
import type { PresenceDifference, Rule } from './rule.ts';

/** Rules about owners and privileges, which name the object they are about in a label: `table users`. */
export const privilegeRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'privilege.told-with-object',
    title: 'Owners and privileges of an object that one side lacks',
    says: 'The object itself is not there, which is told by itself.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ object, here, there }) => {
      const key = keyOf(object, here);
      return key !== undefined && !ownedOn(there).has(key) ? {} : undefined;
    },
  },
  {
    id: 'privilege.of-newer-version',
    title: 'A privilege that the older server does not know',
    says: 'Servers before version 17 have no MAINTAIN: only owners may VACUUM, ANALYZE and REINDEX there.',
    why: 'What is granted beyond the owner is lost on the older server.',
    verdict: 'lossy',
    judge: ({ object, there }) =>
      isOfKind(object, 'privilege') && object.facts.privilege === 'MAINTAIN' && majorOf(there) < 17 ? {} : undefined,
  },
];

function majorOf({ snapshot }: Side): number {
  return Number.parseInt(snapshot.engine.version, 10);
}

/** What is there: everything has an owner, and its owner some privilege. */
const ownedOn = remembered((side: Side): ReadonlySet<string> => {
  const objects = [...side.all('owner'), ...side.all('privilege')];
  return new Set(objects.flatMap((object) => keyOf(object, side) ?? []));
});

/** Columns have no owner: nobody need have a privilege on one that is there. */
function keyOf(object: SchemaObject, side: Side): string | undefined {
  const label = isOfKind(object, 'owner') ? object.name : isOfKind(object, 'privilege') ? object.facts.on : undefined;
  if (typeof label !== 'string' || label.startsWith('column ')) return undefined;
  return `${side.lens.namespace(object.namespace)}\u0000${side.lens.name(label)}`;
}
