import type { Uncovered } from '../../../introspection/index.ts';
import type { SqlFault } from '../../scratch/scratch-database.ts';

/** What to do with an engine's statements. One for each replay. */
export interface StatementPolicy {
  /** What to do with a statement: run it, skip it because it does not change the schema, refuse it, or leave its kind out. */
  of(statement: string): 'run' | 'skip' | Refused | LeftOut;
  /** Whether to ignore a fault: it does not concern the schema, or it follows from an earlier one. */
  isNothing(fault: SqlFault, statement: string): boolean;
  /** The kind that is not compared because of the fault, if everything else can be created without it. */
  findLeftOut(fault: SqlFault, statement: string): Uncovered | undefined;
  /** Why a statement failed, as a message. */
  whyOf(fault: SqlFault, statement: string): string;
}

/** The statement is not run, so its kind is not compared. */
interface LeftOut {
  readonly leftOut: Uncovered;
}

export interface Refused {
  /** Why, in the form of an error message of the engine. */
  readonly refused: string;
  /** `faults`: faults of later statements are ignored, as they may follow from this. `replay`: later statements are for another database. */
  readonly ends?: 'faults' | 'replay';
}
