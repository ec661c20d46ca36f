import { choice, code, expression, flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const rule = defineKind({
  title: 'rule',
  plural: 'rules',
  home: 'relation',
  brief: ['event'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Statements are no longer rewritten as the rule says.',
  fields: {
    event: choice('select', 'insert', 'update', 'delete')({ title: 'event', impact: 'behaviour' }),
    /** Whether it takes the place of the statement or is run beside it. */
    instead: flag({ title: 'INSTEAD', impact: 'behaviour' }),
    condition: expression({ title: 'condition', impact: 'behaviour' }),
    /** What is run: `NOTHING`, or the statements. */
    body: code({ title: 'body', impact: 'behaviour' }),
    enabled: choice('always', 'replica', 'origin', 'disabled')({ title: 'enabled', impact: 'behaviour' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
