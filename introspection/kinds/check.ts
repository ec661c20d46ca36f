import { expression, flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const check = defineKind({
  title: 'check',
  plural: 'checks',
  home: 'relation',
  describedBy: ['expression'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Values that the check refuses can be stored.',
  signature: ['expression'],
  inForce: { field: 'enforced', values: [true] },
  fields: {
    /** The condition alone, without `CHECK` and its brackets. */
    expression: expression({ title: 'condition', impact: 'behaviour', absent: 'essential' }),
    validated: flag({ title: 'validated', impact: 'behaviour', absent: { means: true } }),
    noInherit: flag({ title: 'NO INHERIT', impact: 'behaviour', absent: { means: false } }),
    /** False after `NOT ENFORCED` (PostgreSQL 18). */
    enforced: flag({ title: 'enforced', impact: 'behaviour', absent: { means: true } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
