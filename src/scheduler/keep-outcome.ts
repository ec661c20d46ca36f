import { setTimeout as pause } from 'node:timers/promises';
import type { AuditOutcome } from '../audit/audit-outcome.ts';
import { type ErrorCode, errorTextOf } from '../errors.ts';
import type { Log } from '../log.ts';
import { type FinishedRun, finishRun } from '../store/finish-run.ts';
import type { Store } from '../store/store.ts';
import type { Run } from '../store/tables.ts';

/** Milliseconds before a result is offered again to a store that did not accept it. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000] as const;

interface Keeping {
  readonly store: Store;
  readonly log: Log;
  readonly onFinished: FinishedRun;
  /** When it ends, nothing is offered again. */
  readonly signal: AbortSignal;
}

/**
 * Stores the result of a run, and retries while the store is unreachable, locked or full: the databases need
 * not be read again. False: another process has the run now. Throws the last error of the store.
 */
export async function keepOutcome(run: Run, outcome: AuditOutcome, keeping: Keeping): Promise<boolean> {
  const { store, log, onFinished, signal } = keeping;
  for (const wait of PAUSES) {
    try {
      return await finishRun(store, { run, outcome, now: new Date(), onFinished });
    } catch (error) {
      if (!isStoreRefusal(error) || signal.aborted) throw error;
      log.warn({ err: error, run: run.id }, 'run: the store did not accept the result; it is tried again');
      await pause(wait, undefined, { signal }).catch(() => undefined);
    }
  }
  return await finishRun(store, { run, outcome, now: new Date(), onFinished });
}

const STORE_REFUSALS: readonly ErrorCode[] = ['E_STORE_UNREACHABLE', 'E_STORE_BUSY', 'E_STORE_FULL', 'E_STORE_INVALID'];

/** Only refusals of the store are retried; any other error is a bug and would repeat. */
export function isStoreRefusal(error: unknown): boolean {
  return STORE_REFUSALS.includes(errorTextOf([error]).code);
}
