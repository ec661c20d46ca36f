import { code, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/**
 * An object of the whole database that has no kind of its own: casts, languages, wrappers and user mappings, subscriptions,
 * settings. Its name begins with its sort: `cast (a AS b)`.
 */
export const databaseObject = defineKind({
  title: 'object of the database',
  plural: 'objects of the database',
  home: 'namespace',
  describedBy: ['definition'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Objects that need it fail or work differently.',
  fields: {
    /** Everything the catalogue holds about it, as one text; secrets as `***`. */
    definition: code({ title: 'definition', impact: 'behaviour', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
