import { expression, flag, sqlType, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const domain = defineKind({
  title: 'domain',
  plural: 'domains',
  home: 'namespace',
  brief: ['type', 'check'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Columns of the domain cannot be made, and its values are not checked.',
  fields: {
    type: sqlType({ title: 'type', impact: 'data' }),
    nullable: flag({ title: 'nullable', impact: 'data' }),
    default: expression({ title: 'default', impact: 'behaviour' }),
    /** All its conditions in one; null: every value of the type will do. */
    check: expression({ title: 'check', impact: 'behaviour' }),
    /** False where a check was added without a look at the values that were there. */
    validated: flag({ title: 'validated', impact: 'behaviour' }),
    /** Null: the default of the type. */
    collation: text({ title: 'collation', impact: 'behaviour' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
