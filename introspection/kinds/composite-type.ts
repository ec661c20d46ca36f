import { text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { parameters } from '../model/parameters.ts';

export const compositeType = defineKind({
  title: 'composite type',
  plural: 'composite types',
  home: 'namespace',
  describedBy: ['attributes'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Columns and functions of the type cannot be created.',
  fields: {
    attributes: parameters({ title: 'attributes', impact: 'data', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
