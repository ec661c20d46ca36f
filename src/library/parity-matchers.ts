import type { Threshold } from '../exit-code.ts';
import type { Minimums } from '../gate/minimums.ts';
import type { AuditOptions } from './audit.ts';
import type { Source } from './source.ts';

/** The options of the matcher. */
export interface ParityOptions
  extends Pick<AuditOptions, 'policy' | 'accepted' | 'systems' | 'base' | 'strictCoverage'>,
    Minimums {
  /** The lowest severity that fails the test; default: `warning`. */
  readonly failOn?: Threshold | undefined;
}

/** What the matcher adds to `expect`. */
export interface ParityMatchers {
  /**
   * Compares a database with the one that has the expected schema. A side is a source such as `app.db` or `postgres://…`,
   * or a snapshot. Fails if nothing was compared or a side cannot be read, also with `.not`.
   */
  toBeInParityWith(expected: Source, options?: ParityOptions): Promise<void>;
}
