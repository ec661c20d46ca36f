import type { RuleHints } from '../rule-hint.ts';

export const expressionHints: RuleHints = {
  'expression.unproved': {
    hint: 'If both mean the same, write them in the same way or accept the finding. To replace one, see column.default, check.expression or index.predicate.',
  },
  'expression.value-once': {
    hint: 'Write both sides in the same way. If the function only reads, declare it STABLE; then the two are equal.',
  },
  'expression.local-moment': { hint: "Use UTC; for a date, (now() AT TIME ZONE 'UTC')::date." },
  'expression.session-date': { hint: 'Give the time zone of the date.' },
  'expression.extremes': { hint: 'Handle NULL explicitly.' },
  'expression.like-case': { hint: 'With both sides in lower() the two engines agree on the letters A to Z.' },
  'expression.ilike-case': {
    hint: 'For letters beyond A to Z, let the application store a folded copy of the text in a separate column.',
  },
};
