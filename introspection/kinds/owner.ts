import { text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** To whom one object belongs; its name is that of the object: `table users`. Read only where it is asked for. */
export const owner = defineKind({
  title: 'owner',
  plural: 'owners',
  home: 'namespace',
  brief: ['role'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'The object is not there, so that nobody owns it.',
  signature: ['role'],
  fields: {
    role: text({ title: 'role', impact: 'behaviour', absent: 'essential' }),
  },
});
