import type { Parameters } from 'fast-check';

const { EVENKEEL_FUZZ_RUNS: runs = '', EVENKEEL_FUZZ_SEED: seed = '' } = process.env;

/** How long and from where properties over live databases are tried: the same everywhere, unless the environment says otherwise. */
export const fuzzing = {
  timeout: 3_600_000,
  /** So many runs by default; EVENKEEL_FUZZ_RUNS and EVENKEEL_FUZZ_SEED go before. A failure prints its seed. */
  parameters: (byDefault: number): Parameters<unknown> => ({
    numRuns: runs === '' ? byDefault : Number(runs),
    seed: seed === '' ? 20_240_229 : Number(seed),
    interruptAfterTimeLimit: 600_000,
  }),
};
