import type { StatedObject } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import type { SchemaHistory } from './schema-history.ts';
import { familyOf, type Member, type ThingName } from './thing.ts';

/** The objects that a statement means; empty if the object belongs to a relation. */
export function thingsIn(
  { kinds, owner, namespace, name }: StatedObject,
  history: SchemaHistory,
): readonly ThingName[] {
  const family = familyOf(kinds[0]);
  if (owner !== null || family === undefined) return [];
  if (family === 'routine') return history.resolveRoutines({ namespace, name });
  return [history.resolve(family, { namespace, name })];
}

/** The relation that the object belongs to. If no relation has the name, `ALTER TABLE` may mean an index. */
export function ownerOf(object: StatedObject, history: SchemaHistory): ThingName | undefined {
  const { kinds, owner } = object;
  if (owner !== undefined && owner !== null) return history.resolve('relation', owner);
  const isThing = thingsIn(object, history).some((name) => history.find(name) !== undefined);
  return isThing ? undefined : history.findHome(kinds, object);
}

export function isStated({ kinds, name }: StatedObject): (member: Member) => boolean {
  return (member) => kinds.includes(member.kind) && member.name === name;
}

/** A member that a statement changes or drops, but that no known statement created; undefined if its kind is unknown. */
export function unknownMember({ kinds, name }: StatedObject, place: Place): Member | undefined {
  const [kind, ...others] = kinds;
  if (kind === undefined || others.length > 0) return undefined;
  return { kind, name, columns: kind === 'column' ? [name] : [], place };
}
