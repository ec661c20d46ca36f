import { code, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/**
 * An object in a schema that has no kind of its own: operators with their classes and families, text search, conversions,
 * base types. Its name begins with its sort: `text search parser words`.
 */
export const catalogObject = defineKind({
  title: 'catalogue object',
  plural: 'catalogue objects',
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
