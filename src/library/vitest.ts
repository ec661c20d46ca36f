import { expect } from 'vitest';
import { toBeInParityWith } from './matcher.ts';
import type { ParityMatchers } from './parity-matchers.ts';

export type { ParityMatchers, ParityOptions } from './parity-matchers.ts';

expect.extend({ toBeInParityWith });

declare global {
  /** What vitest's assertions are made of; its own interface for matchers has other type parameters in each major. */
  namespace Chai {
    interface Assertion extends ParityMatchers {}
  }
}
