import type { TypeRule } from '../type-rule.ts';
import { encodingRules } from './encodings.ts';
import { enumRules } from './enums.ts';
import { momentRules } from './moments.ts';
import { numberRules } from './numbers.ts';
import { storageRules, viewColumn } from './storage.ts';
import { textRules } from './texts.ts';
import { unmodelledRules } from './unmodelled.ts';

/** Rules about declared types; the first that takes a pair speaks. */
export const typeRules: readonly TypeRule[] = [
  viewColumn,
  ...storageRules,
  ...numberRules,
  ...textRules,
  ...encodingRules,
  ...momentRules,
  ...enumRules,
  ...unmodelledRules,
];
