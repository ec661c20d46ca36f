import type { Rule, ValueDifference } from '../rule.ts';
import { numberRules } from './numbers.ts';
import { storageRules, viewColumn } from './storage.ts';
import { textRules } from './texts.ts';

/** Rules about declared types; the first that takes a pair speaks. */
export const typeRules: readonly Rule<ValueDifference>[] = [viewColumn, ...storageRules, ...numberRules, ...textRules];
