import type { Failure } from '../../migrations/steps/played-step.ts';

/** Follows a replay file by file. A replay that is followed goes on after a statement that fails. */
export interface StepWatch {
  /** Whether the replay ends at the first failure all the same. */
  readonly strict: boolean;
  /** A database begins, without the statements. It can begin again if the first one lacked something. */
  begin(): void;
  /** The statements of a file have been run. `source` gives the schema as it is now; it names the same source each time. */
  end(file: string, failures: readonly Failure[], source: () => Promise<string>): Promise<void>;
  /** No more files come, whether all have been run or not. The database can be removed. */
  finish(): Promise<void>;
}
