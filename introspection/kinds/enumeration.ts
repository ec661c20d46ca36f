import { text, words } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const enumeration = defineKind({
  title: 'enum',
  plural: 'enums',
  home: 'namespace',
  describedBy: ['labels'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Columns of the type cannot be created, and its values are not checked.',
  fields: {
    /** In the order of the type, which is the order of comparison. */
    labels: words({ title: 'labels', impact: 'data', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
