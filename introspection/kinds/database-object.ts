import { code, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** Something of the whole database that no other kind stands for: casts, languages, wrappers and user mappings, subscriptions, settings. Its name says what it is: `cast (a AS b)`. */
export const databaseObject = defineKind({
  title: 'object of the database',
  plural: 'objects of the database',
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
