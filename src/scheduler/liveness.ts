/**
 * How often a process sends a heartbeat while it executes a run, and after which silence another process takes the run. In
 * milliseconds. A run is free after three missed heartbeats. Other processes wait a little longer, so that the process that
 * has the run can return it itself.
 */
export const SIGN_OF_LIFE = 3_000;
export const SILENCE_UNTIL_FREE = 3 * SIGN_OF_LIFE;
export const SILENCE_UNTIL_SOUGHT = 4 * SIGN_OF_LIFE;

/** The same for pg-boss, in seconds. Its minimum is ten. */
export const QUEUE_SIGN_OF_LIFE = SIGN_OF_LIFE / 1_000;
export const QUEUE_SILENCE = 10;
