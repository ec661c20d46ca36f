import { inOrder } from '../rule-order.ts';
import { encodingRules } from './encodings.ts';
import { enumRules } from './enums.ts';
import { momentRules } from './moments.ts';
import { numberRules } from './numbers.ts';
import { declaredSize, unheededSize } from './sizes.ts';
import { storageRules, viewColumn } from './storage.ts';
import { strictRules } from './strict.ts';
import { textRules } from './texts.ts';
import type { TypeRule } from './type-rule.ts';
import { unmodelledRules } from './unmodelled.ts';
import { unboundedVarchar } from './varying.ts';

/** Rules about declared types; the first that applies decides. */
export const typeRules: readonly TypeRule[] = inOrder([
  viewColumn,
  unboundedVarchar,
  declaredSize,
  ...storageRules,
  ...numberRules,
  ...textRules,
  ...encodingRules,
  ...momentRules,
  ...enumRules,
  ...strictRules,
  unheededSize,
  ...unmodelledRules,
]);
