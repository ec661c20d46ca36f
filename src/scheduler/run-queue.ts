/** A run that waits to be executed. */
export interface QueuedRun {
  readonly id: string;
  /** Servers it reads from: `db.example.com:5432`. */
  readonly servers: readonly string[];
}

/**
 * Executes one run; never throws. `over`: nothing is left to do. `again`: it was handed back, because the signal ended it
 * or something unforeseen did, or another process still has it or its servers; it is to be tried later.
 */
export type Execute = (runId: string, signal: AbortSignal) => Promise<'over' | 'again'>;

/** Which runs are executed when, by this process or by another that shares the store. */
export interface RunQueue {
  /** Cheap, and the same run may be given more than once, also while it is executed. */
  submit(runs: readonly QueuedRun[]): Promise<void>;
  start(execute: Execute): Promise<void>;
  /** Throws where nothing would be executed. */
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
