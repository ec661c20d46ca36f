import { sqlType, targetRoutine, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { reference } from '../model/reference-fields.ts';

export const rangeType = defineKind({
  title: 'range type',
  plural: 'range types',
  home: 'namespace',
  describedBy: ['subtype'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Columns of the type cannot be created.',
  fields: {
    subtype: sqlType({ title: 'subtype', impact: 'data', absent: 'essential' }),
    /** The operator class that orders the bounds; null: the default of the subtype. */
    operatorClass: reference('operatorClass')({ title: 'operator class', impact: 'data', absent: { means: null } }),
    /** Null: the default of the subtype. */
    collation: reference('collation')({ title: 'collation', impact: 'data', absent: { means: null } }),
    /** The function that converts equal ranges to one form. */
    canonical: targetRoutine({ title: 'canonical function', impact: 'data', absent: { means: null } }),
    difference: targetRoutine({ title: 'difference function', impact: 'performance', absent: { means: null } }),
    /** Null if PostgreSQL generated the name, or has no multiranges (before version 14). */
    multirange: text({ title: 'multirange', impact: 'behaviour', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
