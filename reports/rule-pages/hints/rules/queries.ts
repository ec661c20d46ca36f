import type { RuleHints } from '../rule-hint.ts';

export const queryHints: RuleHints = {
  'query.null-order': { hint: 'Give the position of NULLs on both sides.' },
  'query.unread': {
    hint: 'Write the query of the view with syntax that both engines have, and create the view again.',
  },
  'query.unproved': {
    hint: 'Write the query of the view with syntax that both engines have, and create the view again.',
  },
  'view.definition-dialects': {
    hint: 'Write the query of the view with syntax that both engines have, and create the view again.',
  },
  'view.definition-versions': {
    hint: 'Create the view on both sides from one script; if the two texts mean the same, accept the finding.',
  },
  'rule.body-versions': {
    hint: 'Create the rule on both sides from one script; if the two texts mean the same, accept the finding.',
  },
  'trigger.touch': { hint: 'Nothing to fix as long as the application never sets the column itself.' },
  'trigger.touch-otherwise': { hint: 'Give both the same name, so that they are compared.' },
  'trigger.divided': { example: 'INSERT INTO t (c) VALUES (1)', hint: 'If they do the same, accept the finding.' },
  'trigger.body-dialects': { hint: 'If both do the same, accept the finding; otherwise change one of them.' },
};
