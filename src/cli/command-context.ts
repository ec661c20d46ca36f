import type { ExitCode } from '../exit-code.ts';
import type { Terminal } from './terminal.ts';

/** What a command is given: where to speak, and how to end. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** What the process ends with, unless an error decides otherwise. Without a call: 0. */
  end(exitCode: ExitCode): void;
}
