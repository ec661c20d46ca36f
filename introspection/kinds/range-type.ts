import { sqlType, target, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const rangeType = defineKind({
  title: 'range type',
  plural: 'range types',
  home: 'namespace',
  brief: ['subtype'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Columns of the type cannot be made.',
  fields: {
    subtype: sqlType({ title: 'subtype', impact: 'data', absent: 'essential' }),
    /** By which bounds are ordered; null: the default of the subtype. */
    operatorClass: text({ title: 'operator class', impact: 'data', absent: { means: null } }),
    /** Null: the default of the subtype. */
    collation: text({ title: 'collation', impact: 'data', absent: { means: null } }),
    /** Brings equal ranges to one spelling. */
    canonical: target({ title: 'canonical function', impact: 'data', absent: { means: null } }),
    difference: target({ title: 'difference function', impact: 'performance', absent: { means: null } }),
    /** Null where PostgreSQL made the name up, or has no multiranges (before version 14). */
    multirange: text({ title: 'multirange', impact: 'behaviour', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
