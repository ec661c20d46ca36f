import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import { readKeyConstraints } from './key-constraints.ts';
import type { Relations } from './relations.ts';

export function readUniques(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'unique'> {
  return async (scope) => {
    const keys = await readKeyConstraints(session, scope, await relationsOf(scope), 'key');
    return keys.map((key) => ({
      kind: 'unique',
      namespace: key.relation.namespace,
      owner: key.relation.name,
      name: key.name,
      ...(key.autoNamed && { autoNamed: true }),
      facts: {
        columns: key.columns,
        nullsNotDistinct: key.nullsNotDistinct,
        include: key.include,
        valid: key.valid,
        deferrable: key.deferrable,
        initiallyDeferred: key.initiallyDeferred,
        withoutOverlaps: key.withoutOverlaps,
        options: parseOptions(key.options),
        tablespace: key.tablespace,
        onConflict: null,
        comment: key.comment,
      },
    }));
  };
}
