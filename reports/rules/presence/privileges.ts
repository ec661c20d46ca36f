import { foldTypeNames, memo, type SchemaObject } from '../../../introspection/index.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import type { PresenceDifference, Rule } from '../rule.ts';

/** Rules about owners and privileges, whose names contain a label of the object: `table users`. */
export const privilegeRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'privilege.told-with-object',
    title: 'Owners and privileges of an object that one side lacks',
    says: 'The object itself is missing, and has its own finding.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: ({ object, here, there }) => {
      const key = keyOf(object, here);
      return key !== undefined && !ownedOn(there).has(key) ? {} : undefined;
    },
  },
  {
    id: 'privilege.of-owner',
    title: 'Privileges that an owner has anyway',
    says: 'On the other side the role owns the object, so it needs no grant.',
    why: 'The owner has its own finding: one difference is one finding.',
    verdict: 'equivalent',
    judge: ({ object, here, there }) => (isHadAnyway(object, here, there) ? {} : undefined),
  },
  {
    yieldsTo: ['privilege.of-owner'],
    id: 'privilege.of-newer-version',
    title: 'A privilege that the older server does not have',
    says: 'Servers before version 17 have no MAINTAIN: only owners may VACUUM, ANALYZE and REINDEX there.',
    why: 'Grants of it to other roles are lost on the older server.',
    verdict: 'lossy',
    judge: ({ object, there }) =>
      isOfKind(object, 'privilege') && object.facts.privilege === 'MAINTAIN' && majorOf(there) < 17 ? {} : undefined,
  },
];

/** Whether the role owns the object on the other side, with that privilege, or may do so there without any. */
function isHadAnyway(object: SchemaObject, here: Side, there: Side): boolean {
  if (!isOfKind(object, 'privilege')) return false;
  const { on, grantee, privilege } = object.facts;
  if (grantee === ITS_OWNER) return privilege === 'MAINTAIN' && majorOf(there) < 17;
  if (typeof on !== 'string' || typeof grantee !== 'string') return false;
  return whole(on).some((label) => {
    const key = keyOfLabel(object.namespace, label, here);
    return rolesOn(there).get(key) === grantee && ownRightsOn(there).has(`${key}\u0000${privilege}`);
  });
}

const ITS_OWNER = 'its owner';

const RELATIONS = ['table', 'view', 'materialized view', 'foreign table', 'sequence'];

/** The label in the name of an owner: for a column, that of its table. */
function whole(label: string): readonly string[] {
  if (!label.startsWith('column ')) return [label];
  const path = label.slice('column '.length);
  const ends = [...path.matchAll(/\./g)].map(({ index }) => index);
  return ends.flatMap((end) => RELATIONS.map((word) => `${word} ${path.slice(0, end)}`));
}

/** The role to which each object belongs. */
const rolesOn = memo(
  (side: Side): ReadonlyMap<string, string | null | undefined> =>
    new Map(
      side
        .all('owner')
        .flatMap((object) =>
          isOfKind(object, 'owner') ? [[keyOfLabel(object.namespace, object.name, side), object.facts.role]] : [],
        ),
    ),
);

/** The privileges of an owner. */
const ownRightsOn = memo((side: Side): ReadonlySet<string> => {
  const own = side.all('privilege').flatMap((object) => (isOfKind(object, 'privilege') ? [object] : []));
  return new Set(
    own
      .filter(({ facts }) => facts.grantee === ITS_OWNER)
      .map(({ namespace, facts }) => `${keyOfLabel(namespace, facts.on ?? '', side)}\u0000${facts.privilege}`),
  );
});

function majorOf({ snapshot }: Side): number {
  return Number.parseInt(snapshot.engine.version, 10);
}

/** Existing objects: each has an owner, and its owner has a privilege. */
const ownedOn = memo((side: Side): ReadonlySet<string> => {
  const objects = [...side.all('owner'), ...side.all('privilege')];
  return new Set(objects.flatMap((object) => keyOf(object, side) ?? []));
});

/** Columns have no owner: nobody need have a privilege on one that is there. */
function keyOf(object: SchemaObject, side: Side): string | undefined {
  const label = isOfKind(object, 'owner') ? object.name : isOfKind(object, 'privilege') ? object.facts.on : undefined;
  if (typeof label !== 'string' || label.startsWith('column ')) return undefined;
  return keyOfLabel(object.namespace, label, side);
}

function keyOfLabel(namespace: string, label: string, side: Side): string {
  return `${side.lens.namespace(namespace)}\u0000${side.lens.name(foldTypeNames(label, side.lens))}`;
}
