import type { Uncovered } from '../../../introspection/index.ts';
import type { SqlFault } from '../../scratch/scratch-database.ts';

/** How an engine's statements are replayed. One for each replay. */
export interface StatementPolicy {
  /** What becomes of a statement: `skip` where it leaves the schema as it is, or why it is refused. */
  of(statement: string): 'run' | 'skip' | Refused | LeftOut;
  /** Whether a fault says nothing of the schema, or nothing that was not told before. */
  isNothing(fault: SqlFault, statement: string): boolean;
  /** The kind of which nothing is known for a fault, where all the rest can be made without it. */
  findLeftOut(fault: SqlFault, statement: string): Uncovered | undefined;
  /** Why a statement failed, for people. */
  whyOf(fault: SqlFault, statement: string): string;
}

/** Not run, so that nothing is known of its kind. */
interface LeftOut {
  readonly leftOut: Uncovered;
}

export interface Refused {
  /** Why, as the engine would tell. */
  readonly refused: string;
  /** What depends on it: the statements that follow, so that their faults say nothing, or they are of another database. */
  readonly ends?: 'faults' | 'replay';
}
