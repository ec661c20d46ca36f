import type { TypeRule } from '../type-rule.ts';
import { numberRules } from './numbers.ts';
import { storageRules, viewColumn } from './storage.ts';
import { textRules } from './texts.ts';

/** Rules about declared types; the first that takes a pair speaks. */
export const typeRules: readonly TypeRule[] = [viewColumn, ...storageRules, ...numberRules, ...textRules];
