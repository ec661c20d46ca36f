import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import type { Session } from '../session/session.ts';
import { readKeyConstraints } from './key-constraints.ts';
import type { Relations } from './relations.ts';

export function readPrimaryKeys(
  session: Session,
  relationsOf: (scope: Scope) => Promise<Relations>,
): Reader<'primaryKey'> {
  return async (scope) => {
    const keys = await readKeyConstraints(session, scope, await relationsOf(scope), 'pkey');
    return keys.map(({ address, facts }) => ({ kind: 'primaryKey', ...address, facts }));
  };
}
