import type { DropStmt } from 'libpg-query';
import type { Dropping } from '../../../../scripts/effect.ts';
import { targetOf } from './targets.ts';

/** What a DROP statement drops. */
export function droppedBy({
  objects = [],
  removeType,
  behavior,
  missing_ok: mayBeMissing = false,
}: DropStmt): readonly Dropping[] {
  const cascade = behavior === 'DROP_CASCADE';
  return objects.flatMap((object) => {
    const target = targetOf(removeType, object);
    return target === undefined ? [] : { does: 'drop', target, cascade, mayBeMissing, at: 0 };
  });
}
