import { createRequire } from 'node:module';

/** Loads a package when a report needs it, so that no other format waits for it. */
export const require = createRequire(import.meta.url);
