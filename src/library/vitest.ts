import { expect } from 'vitest';
import { toBeInParityWith } from './matcher.ts';
import type { ParityMatchers } from './parity-matchers.ts';

export type { ParityMatchers, ParityOptions } from './parity-matchers.ts';

expect.extend({ toBeInParityWith });

declare global {
  /** The base of vitest's assertions; its interface for matchers has other type parameters in each major version. */
  namespace Chai {
    interface Assertion extends ParityMatchers {}
  }
}
