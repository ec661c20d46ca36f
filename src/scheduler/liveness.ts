/**
 * How a process says that it is alive while it executes a run, and how long nobody has to hear of it until another one takes
 * the run. In milliseconds. Three signs may be lost before the run is free; who looks for such runs waits a little longer, so
 * that whoever has the run still can hand it back itself.
 */
export const SIGN_OF_LIFE = 3_000;
export const SILENCE_UNTIL_FREE = 3 * SIGN_OF_LIFE;
export const SILENCE_UNTIL_SOUGHT = 4 * SIGN_OF_LIFE;

/** The same for pg-boss, which counts in seconds and takes no silence under ten. */
export const QUEUE_SIGN_OF_LIFE = SIGN_OF_LIFE / 1_000;
export const QUEUE_SILENCE = 10;
