import fc from 'fast-check';

/** The same examples in every run, so that a red test is red for everyone; EVENKEEL_FUZZ_SEED looks elsewhere. */
fc.configureGlobal({ seed: Number(process.env.EVENKEEL_FUZZ_SEED ?? '20260101') });
