import { stripVTControlCharacters } from 'node:util';
import { printable } from '../../reports/index.ts';
import { EvenkeelError } from '../errors.ts';
import { redactText } from '../redact.ts';
import type { CommandEnd } from './guarded-command.ts';

/** A command that did not do its work. */
export interface FailedCommand {
  readonly command: string;
  /** Texts that are never shown. */
  readonly secrets: readonly string[];
  /** The last part of what it wrote. */
  output(): string;
}

const LINES_SHOWN = 10;
const LONGEST_LINE = 300;

export function commandError(failed: FailedCommand, end: CommandEnd): EvenkeelError {
  if ('fault' in end) return error(failed, `cannot be started: ${printable(end.fault)}.`);
  const how = end.signal === null ? `with the exit code ${end.code}` : `by the signal ${end.signal}`;
  return error(failed, `ended ${how}.`);
}

export function timeoutError(failed: FailedCommand, timeout: string): EvenkeelError {
  return error(
    failed,
    `did not end within ${timeout} and was ended, with all that it had started: allow more time with "timeout", if it needs more.`,
  );
}

export function talkativeError(failed: FailedCommand, most: number): EvenkeelError {
  return error(failed, `wrote more than ${most / 1024 ** 2} MB of output and was ended, with all that it had started.`);
}

export function outgrownError(failed: FailedCommand, what: string, largest: number): EvenkeelError {
  return error(
    failed,
    `made ${what} of more than ${largest / 1024 ** 3} GB and was ended, with all that it had started: leave rows out.`,
  );
}

/** A migrated database has at least a table, so the command has probably used another database. */
export function emptyError({ command }: Pick<FailedCommand, 'command'>, title: string): EvenkeelError {
  return new EvenkeelError(
    'E_REPLAY_FAILED',
    `The command ${shownCommand(command)} ended well, but the scratch database of ${title} is empty: does it use the address in DATABASE_URL, or in the variables of "env"?`,
  );
}

function error({ command, secrets, output }: FailedCommand, what: string): EvenkeelError {
  const lines = withoutSecrets(stripVTControlCharacters(output()), secrets)
    .split(/[\r\n]+/)
    .map((line) => printable(line.trimEnd()))
    .filter((line) => line !== '')
    .slice(-LINES_SHOWN)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line));
  return new EvenkeelError('E_REPLAY_FAILED', `The command ${shownCommand(command)} ${what}`, {
    particulars:
      lines.length === 0 ? ['It wrote nothing.'] : ['Its last lines follow.', ...lines.map((line) => `  ${line}`)],
  });
}

function shownCommand(command: string): string {
  return `"${printable(redactText(command))}"`;
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const written = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const longestFirst = [...new Set(written)].toSorted((one, other) => other.length - one.length);
  return redactText(longestFirst.reduce((shown, secret) => shown.replaceAll(secret, '***'), text));
}
