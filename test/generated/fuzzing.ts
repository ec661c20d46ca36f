import type { Parameters } from 'fast-check';
import { patience } from '../support/patience.ts';

const { EVENKEEL_FUZZ_RUNS: runs = '' } = process.env;

/** How long properties over live databases are tried. The seed is that of all properties; a failure prints it. */
export const fuzzing = {
  timeout: patience(3600),
  /** So many runs by default; EVENKEEL_FUZZ_RUNS goes before. */
  parameters: (byDefault: number): Parameters<unknown> => ({
    numRuns: runs === '' ? byDefault : Number(runs),
    interruptAfterTimeLimit: 600_000,
  }),
};
