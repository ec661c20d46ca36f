import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import type { ConstraintIndexes } from './constraint-indexes.ts';
import { readKeyConstraints } from './key-constraints.ts';
import type { Relations } from './relations.ts';

export function readUniques(session: Session, relations: Relations, indexes: ConstraintIndexes): Reader<'unique'> {
  return async (scope) => {
    const keys = await readKeyConstraints(session, scope, relations, indexes, 'key');
    return keys.map(({ address, facts, nullsNotDistinct }) => ({
      kind: 'unique',
      ...address,
      facts: { ...facts, nullsNotDistinct },
    }));
  };
}
