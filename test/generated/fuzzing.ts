import type { Parameters } from 'fast-check';

const { EVENKEEL_FUZZ_RUNS: runs = '' } = process.env;

/** How long properties over live databases are tried. The seed is that of all properties; a failure prints it. */
export const fuzzing = {
  timeout: 3_600_000,
  /** So many runs by default; EVENKEEL_FUZZ_RUNS goes before. */
  parameters: (byDefault: number): Parameters<unknown> => ({
    numRuns: runs === '' ? byDefault : Number(runs),
    interruptAfterTimeLimit: 600_000,
  }),
};
