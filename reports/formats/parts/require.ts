import { createRequire } from 'node:module';

/** Loads a package on first use, so that other formats do not wait for it. */
export const require = createRequire(import.meta.url);
