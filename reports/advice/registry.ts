import type { Advice } from './advice.ts';
import { unkeyedTarget } from './unkeyed-target.ts';

/** Every advice, in the order of reports. */
export const advices: readonly Advice[] = [unkeyedTarget];
