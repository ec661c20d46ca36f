import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import type { Session } from '../session/session.ts';
import { readKeyConstraints } from './key-constraints.ts';
import type { Relations } from './relations.ts';

export function readUniques(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'unique'> {
  return async (scope) => {
    const keys = await readKeyConstraints(session, scope, await relationsOf(scope), 'key');
    return keys.map(({ address, facts, nullsNotDistinct }) => ({
      kind: 'unique',
      ...address,
      facts: { ...facts, nullsNotDistinct },
    }));
  };
}
