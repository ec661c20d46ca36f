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
   * Holds a database against the one that says how it should be. A side is a source such as `app.db` or `postgres://…`,
   * or a snapshot. Fails where nothing was compared, and where a side cannot be read, also behind `.not`.
   */
  toBeInParityWith(expected: Source, options?: ParityOptions): Promise<void>;
}
