import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import type { Sequence } from './sequences.ts';

/** Standalone sequences; those of a column are read with the column. */
export function readSequences(sequencesOf: (scope: Scope) => Promise<readonly Sequence[]>): Reader<'sequence'> {
  return async (scope) => {
    const rows = await sequencesOf(scope);
    return rows.flatMap(({ relation, number, ofExtension, likeTable, namespace, name, ...facts }) =>
      relation === null && !ofExtension ? [{ kind: 'sequence', namespace, owner: null, name, facts }] : [],
    );
  };
}
