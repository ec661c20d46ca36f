import { text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A namespace itself. A policy or source may map it to a namespace with another name. */
export const schema = defineKind({
  title: 'schema',
  plural: 'schemas',
  home: 'namespace',
  namesItself: true,
  describedBy: [],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Nothing can be created in it, and a search_path that names it skips it.',
  fields: {
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
