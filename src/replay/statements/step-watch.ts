import type { Statement } from '../../../introspection/index.ts';
import type { Failure } from '../../migrations/steps/played-step.ts';
import type { FileStatements } from './file-statements.ts';

/** Follows a replay step by step. A replay that is followed goes on after a statement that fails. */
export interface StepWatch {
  /** Whether the replay ends at the first failure all the same. */
  readonly strict: boolean;
  /** The steps to run, made of these statements. */
  stepsIn(statements: readonly Statement[]): readonly FileStatements[];
  /** A database begins, without the statements. It can begin again if the first one lacked something. */
  begin(): void;
  /**
   * The statements of a step have been run. `source` gives the schema as it is now, so it is called before each
   * reading; it names the same source each time. False: no more steps are run.
   */
  end(file: string, failures: readonly Failure[], source: () => Promise<string>): Promise<boolean>;
  /** No more steps come, whether all have been run or not. The database can be removed. */
  finish(): Promise<void>;
}
