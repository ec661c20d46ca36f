import type { Changing } from '../../../introspection/index.ts';
import type { Place } from '../../../reports/index.ts';
import type { SchemaHistory } from './schema-history.ts';
import { isStated, ownerOf, thingsIn, unknownMember } from './stated-objects.ts';
import { touchFor } from './touch-for.ts';

/** The changed object must exist, even if no known statement created it. */
export function applyChanging({ target }: Changing, history: SchemaHistory, place: Place): void {
  const owner = ownerOf(target, history);
  for (const name of thingsIn(target, history)) history.touch(name, place, place);
  if (owner === undefined) return;
  touchFor(target.kinds, owner, history, place);
  const unknown = unknownMember(target, place);
  if (history.find(owner)?.members.some(isStated(target)))
    history.change(owner, isStated(target), (member) => ({ ...member, place }));
  else if (unknown !== undefined) history.add(owner, unknown);
}
