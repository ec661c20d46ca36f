import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import { inScope } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly name: string;
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly cycle: boolean;
};

const SEQUENCES = `
  SELECT sequence_schema AS namespace, sequence_name AS name, data_type AS type, start_value AS start, increment,
    minimum_value AS minimum, maximum_value AS maximum, cycle_option = 'YES' AS cycle
  FROM information_schema.sequences
  WHERE ${inScope('sequence_schema')}`;

/** Standalone sequences. `coverage.ts` ensures that no column owns one of them. */
export function readSequences(session: Session): Reader<'sequence'> {
  return async (scope) => {
    const rows = await session.read<Row>('sequences', scope, SEQUENCES, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({
      kind: 'sequence',
      namespace,
      owner: null,
      name,
      facts: { ...facts, persistence: undefined, cache: undefined, comment: undefined },
    }));
  };
}
