import { EvenkeelError } from '../../errors.ts';

/** A failed statement: its location, and the engine's message. */
export interface Failure {
  readonly file: string;
  readonly line: number;
  readonly why: string;
}

const SHOWN = 10;

/** `title` is the engine's, for people. */
export function replayError(source: string, title: string, failures: readonly Failure[]): EvenkeelError {
  const told = failures.slice(0, SHOWN).map(({ file, line, why }) => `${file}:${line}: ${why}`);
  const more = failures.length - told.length;
  const [only = ''] = told;
  if (failures.length === 1) return failed(`"${source}" does not run on ${title}: ${only}`, []);
  return failed(`"${source}" does not run on ${title}: ${failures.length} statements fail.`, [
    ...told,
    ...(more > 0 ? [`And ${more} more.`] : []),
  ]);
}

function failed(message: string, particulars: readonly string[]): EvenkeelError {
  return new EvenkeelError('E_REPLAY_FAILED', message, { particulars });
}
