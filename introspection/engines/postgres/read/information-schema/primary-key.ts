import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import type { ConstraintIndexes } from './constraint-indexes.ts';
import { readKeyConstraints } from './key-constraints.ts';
import type { Relations } from './relations.ts';

export function readPrimaryKeys(
  session: Session,
  relations: Relations,
  indexes: ConstraintIndexes,
): Reader<'primaryKey'> {
  return async (scope) => {
    const keys = await readKeyConstraints(session, scope, relations, indexes, 'pkey');
    return keys.map(({ address, facts }) => ({ kind: 'primaryKey', ...address, facts }));
  };
}
