/** A run that waits to be executed. */
export interface QueuedRun {
  readonly id: string;
  /** Servers it reads from: `db.example.com:5432`. */
  readonly servers: readonly string[];
}

/**
 * Executes one run; never throws. `over`: nothing is left to do. `again`: the run was handed back and is tried later,
 * because of the signal or an unexpected error, or because another process has it or its servers.
 */
export type Execute = (runId: string, signal: AbortSignal) => Promise<'over' | 'again'>;

/** Which runs are executed when, by this process or by another that shares the store. */
export interface RunQueue {
  /** Cheap; the same run may be added more than once, even while it is executed. */
  submit(runs: readonly QueuedRun[]): Promise<void>;
  start(execute: Execute): Promise<void>;
  /** Throws if runs would not be executed. */
  ping(): Promise<void>;
  /** Takes no more runs, waits for those under way up to `graceMs`, then hands them back. */
  stop(graceMs: number): Promise<void>;
}

export interface QueueLimits {
  /** Runs at the same time in this process. */
  readonly atOnce: number;
  /** Runs at the same time that read from one server. */
  readonly atOncePerServer: number;
}

/** Seconds before a run that was handed back is tried again: they double each time, from the first to the last. */
export const RETRY_DELAY = { first: 1, last: 15 } as const;
