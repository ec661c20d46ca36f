import { HINTING } from '../../../rules/types/hinting.ts';
import type { RuleHints } from '../rule-hint.ts';

export const timeHints: RuleHints = {
  'type.zone-one-side': { hint: 'Decide which is meant. Values without a zone have to be told in which they were.' },
  'type.second-digits': { hint: 'Keep as many digits on both sides, unless the last ones mean nothing.' },
  'type.time-text': {
    hint: `In ${HINTING}, a check can refuse text that is not a date. The other side can only convert text that is one.`,
  },
  'type.minority-encoding': {
    hint: 'Store the column like the similar columns, and convert its rows. Change the application too.',
  },
  'type.local-time': { hint: 'Run sessions in UTC, or use a type with time zone.' },
  'type.time-zone': { hint: 'Write times in UTC, with the zone, on both sides.' },
};
