import { text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** The owner of an object, named after the object: `table users`. Read only on request. */
export const owner = defineKind({
  title: 'owner',
  plural: 'owners',
  home: 'namespace',
  describedBy: ['role'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'The object is missing, so nobody owns it.',
  signature: ['role'],
  fields: {
    role: text({ title: 'role', impact: 'behaviour', absent: 'essential' }),
  },
});
