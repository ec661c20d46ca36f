import type { Engine } from '../../../../introspection/index.ts';
import type { TwinnedStep } from '../twins.ts';

/** The files of one side with their twins, as remarks are made of them. */
export interface JudgedSide {
  readonly side: 'expected' | 'actual';
  readonly engine: Engine;
  readonly steps: readonly TwinnedStep[];
  /** The other side, for people: `PostgreSQL`, or `the actual side` if both have one engine. */
  readonly otherName: string;
}
