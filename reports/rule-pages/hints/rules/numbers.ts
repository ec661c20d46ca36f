import { HINTING } from '../../../rules/types/hinting.ts';
import type { RuleHints } from '../rule-hint.ts';

export const numberHints: RuleHints = {
  'type.integer-range': {
    hint: `Use the larger type on both sides, unless the values stay small; a check limits ${HINTING} to the same range.`,
  },
  'type.integer-boolean-unproved': {
    hint: 'If it is a flag, add a check. If it counts something, the boolean is wrong.',
  },
  'type.boolean-smallint': { hint: 'If the application binds booleans, the other side needs the type boolean.' },
  'type.whole-decimal': {
    hint: `Without fractions, declare INTEGER on ${HINTING}. With fractions, the other side needs numeric.`,
  },
  'type.integer-float': {},
  'type.boolean-integer-unproved': {
    hint: 'If it is a flag, use boolean; a check (c IN (0, 1)) on the number works too.',
  },
  'type.unsigned': { hint: 'A check refuses what the other side refuses, below zero and above its largest number.' },
  'type.integer-size': { hint: 'Widen the narrow side.' },
  'type.float-size': { hint: 'Widen the narrow side.' },
  'type.decimal-size': { hint: 'Give both sides the larger size.' },
  'type.float-precision': {},
  'type.decimal': { hint: 'If digits matter, as for money, store a whole number of the smallest unit on both sides.' },
  'type.epoch': {
    hint: 'If rows are copied or compared, use the same encoding on both sides; otherwise put the unit into the name of the column.',
  },
  'type.duration': {
    hint: 'If rows are copied or compared, use the same encoding on both sides; otherwise put the unit into the name of the column.',
  },
};
