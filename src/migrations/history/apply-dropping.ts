import type { Dropping } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import type { SchemaHistory } from './schema-history.ts';
import { isStated, ownerOf, thingsIn, unknownMember } from './stated-objects.ts';
import type { Member, ThingName } from './thing.ts';
import { touchFor } from './touch-for.ts';

/** Without `IF EXISTS`, the dropped object must exist, even if no known statement created it. */
export function applyDropping(dropping: Dropping, history: SchemaHistory, place: Place): void {
  const { target, cascade, mayBeMissing } = dropping;
  const owner = ownerOf(target, history);
  for (const name of thingsIn(target, history)) {
    if (history.find(name) === undefined && owner === undefined && !mayBeMissing) history.noteDropped(name, place);
    const within = name.family === 'schema' ? history.within(name.name) : [];
    for (const one of [...within, name]) {
      if (cascade) history.dropCascading(one, place);
      else history.drop(one, place);
    }
  }
  if (owner !== undefined) dropMember(dropping, owner, history, place);
}

/** Dropping a column also drops what uses it. */
function dropMember({ target, mayBeMissing }: Dropping, owner: ThingName, history: SchemaHistory, place: Place): void {
  touchFor(target.kinds, owner, history, { ...place, how: 'changed' });
  const isDropped = target.kinds.includes('column')
    ? ({ columns }: Member) => columns.includes(target.name)
    : isStated(target);
  const unknown = mayBeMissing ? undefined : unknownMember(target, place);
  if (history.find(owner)?.members.some(isDropped)) history.lose(owner, isDropped, place);
  else if (unknown !== undefined) history.noteLost(owner, unknown);
}
