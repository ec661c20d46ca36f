import { choice, code, expression, flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const rule = defineKind({
  title: 'rule',
  plural: 'rules',
  home: 'relation',
  describedBy: ['event'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'The rule does not rewrite statements.',
  inForce: { field: 'enabled', values: ['origin', 'always'] },
  fields: {
    event: choice('select', 'insert', 'update', 'delete')({ title: 'event', impact: 'behaviour', absent: 'essential' }),
    /** Whether it replaces the statement or runs in addition. */
    instead: flag({ title: 'INSTEAD', impact: 'behaviour', absent: { means: false } }),
    condition: expression({ title: 'condition', impact: 'behaviour', absent: { means: null } }),
    /** What it runs: `NOTHING`, or statements. */
    body: code({ title: 'body', impact: 'behaviour', absent: 'essential' }),
    enabled: choice(
      'always',
      'replica',
      'origin',
      'disabled',
    )({ title: 'enabled', impact: 'behaviour', absent: { means: 'origin' } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
