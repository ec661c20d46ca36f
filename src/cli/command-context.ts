import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from './terminal.ts';

/** The output of a command, and how it sets its exit code. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Sets the exit code of the process, unless an error decides. Default: 0. */
  end(exitCode: ExitCode): void;
}
