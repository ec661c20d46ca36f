import type { Renaming, StatedObject } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import { renamedRoutine } from './routine-overloads.ts';
import type { SchemaHistory } from './schema-history.ts';
import { isStated, ownerOf, thingsIn, unknownMember } from './stated-objects.ts';
import type { Member, ThingName } from './thing.ts';
import { touchFor } from './touch-for.ts';

/** The renamed object must exist, even if no known statement created it. */
export function applyRenaming({ target, to }: Renaming, history: SchemaHistory, place: Place): void {
  const owner = ownerOf(target, history);
  for (const name of thingsIn(target, history)) {
    if (name.family === 'schema') renameSchema(name, to.name, history, place);
    else history.rename(name, renamed(name, to), place);
  }
  if (owner === undefined || to.name === undefined) return;
  touchFor(target.kinds, owner, history, place);
  renameMember(target, to.name, owner, history, place);
}

function renamed(name: ThingName, to: Renaming['to']): ThingName {
  const word = to.name ?? name.name;
  const next = name.family === 'routine' && to.name !== undefined ? renamedRoutine(name.name, word) : word;
  return { ...name, namespace: to.namespace ?? name.namespace, name: next };
}

function renameSchema(schema: ThingName, next: string | undefined, history: SchemaHistory, place: Place): void {
  if (next === undefined) return;
  for (const name of history.within(schema.name)) history.rename(name, { ...name, namespace: next }, place);
  history.rename(schema, { ...schema, name: next }, place);
}

function renameMember(
  target: StatedObject,
  name: string,
  owner: ThingName,
  history: SchemaHistory,
  place: Place,
): void {
  const isTarget = isStated(target);
  const unknown = unknownMember(target, place);
  const isKnown = history.find(owner)?.members.some(isTarget) ?? false;
  if (!isKnown && unknown !== undefined) history.add(owner, unknown);
  history.change(
    owner,
    (member) => isTarget(member) || (target.kinds.includes('column') && member.columns.includes(target.name)),
    (member) => ({ ...withColumn(member, target, name), ...(isTarget(member) && { name, place }) }),
  );
}

/** A member that uses a renamed column uses its new name. */
function withColumn(member: Member, target: StatedObject, name: string): Member {
  if (!target.kinds.includes('column')) return member;
  return { ...member, columns: member.columns.map((column) => (column === target.name ? name : column)) };
}
