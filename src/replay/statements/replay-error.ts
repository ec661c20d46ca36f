import { EvenkeelError } from '../../errors.ts';
import type { Failure } from '../../migrations/steps/played-step.ts';

const SHOWN = 10;

/** `title` is the name of the engine in messages. */
export function replayError(source: string, title: string, failures: readonly Failure[]): EvenkeelError {
  const shown = failures.slice(0, SHOWN).map(({ file, line, why }) => `${file}:${line}: ${why}`);
  const more = failures.length - shown.length;
  const [only = ''] = shown;
  if (failures.length === 1) return failed(`"${source}" does not run on ${title}: ${only}`, []);
  return failed(`"${source}" does not run on ${title}: ${failures.length} statements fail.`, [
    ...shown,
    ...(more > 0 ? [`And ${more} more.`] : []),
  ]);
}

/** The statement still runs at the end of the limit. */
export function replayLateError(source: string, title: string, { file, line }: Omit<Failure, 'why'>, limit: string) {
  return failed(
    `"${source}" did not end on ${title} within ${limit}: ${file}:${line}: this statement was running. Change it if it never ends; otherwise allow more time, for example with ?timeout=30m in the source.`,
    [],
  );
}

function failed(message: string, particulars: readonly string[]): EvenkeelError {
  return new EvenkeelError('E_REPLAY_FAILED', message, { particulars });
}
