import { code, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** Something in a schema that no other kind stands for: operators with their classes and families, text search, conversions, base types. Its name says what it is: `cast (a AS b)`. */
export const catalogObject = defineKind({
  title: 'catalogue object',
  plural: 'catalogue objects',
  home: 'namespace',
  describedBy: ['definition'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Objects that need it fail or work differently.',
  fields: {
    /** All that the catalogue says of it, in one text; secrets as `***`. */
    definition: code({ title: 'definition', impact: 'behaviour', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
