import type { Advice } from './advice.ts';
import { foreignKeyTypes } from './foreign-key-types.ts';
import { misreadType } from './misread-type.ts';
import { mixedText } from './mixed-text.ts';
import { notInForce } from './not-in-force.ts';
import { nullableKey } from './nullable-key.ts';
import { redundantIndex } from './redundant-index.ts';
import { unindexedForeignKey } from './unindexed-foreign-key.ts';
import { unkeyedTarget } from './unkeyed-target.ts';

/** Every advice, in the order of reports. */
export const advices: readonly Advice[] = [
  notInForce,
  unkeyedTarget,
  foreignKeyTypes,
  nullableKey,
  misreadType,
  mixedText,
  unindexedForeignKey,
  redundantIndex,
];
