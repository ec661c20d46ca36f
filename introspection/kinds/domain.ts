import { expression, flag, sqlType, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { reference } from '../model/reference-fields.ts';

export const domain = defineKind({
  title: 'domain',
  plural: 'domains',
  home: 'namespace',
  describedBy: ['type', 'check'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Columns of the domain cannot be created, and its values are not checked.',
  fields: {
    type: sqlType({ title: 'type', impact: 'data', absent: 'essential' }),
    nullable: flag({ title: 'nullable', impact: 'data', absent: { means: true } }),
    default: expression({ title: 'default', impact: 'behaviour', absent: { means: null } }),
    /** All its conditions, joined by AND; null: none. */
    check: expression({ title: 'check', impact: 'behaviour', absent: { means: null } }),
    /** False if a check was added without checking existing values. */
    validated: flag({ title: 'validated', impact: 'behaviour', absent: { means: true } }),
    /** Null: the default of the type. */
    collation: reference('collation')({ title: 'collation', impact: 'behaviour', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
