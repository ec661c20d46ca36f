import type { expect as expectOfJest } from 'expect';
import { toBeInParityWith } from './matcher.ts';
import type { ParityMatchers } from './parity-matchers.ts';

export type { ParityMatchers, ParityOptions } from './parity-matchers.ts';

/** Jest's own `expect`, which is a global in every test. */
declare const expect: typeof expectOfJest;

expect.extend({ toBeInParityWith });

declare module 'expect' {
  interface Matchers<R, T> extends ParityMatchers {}
}

declare global {
  namespace jest {
    interface Matchers<R, T> extends ParityMatchers {}
  }
}
