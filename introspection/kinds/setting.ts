import { text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** What a database says of itself as a whole, where that is not what one has without saying anything. */
export const setting = defineKind({
  title: 'database setting',
  plural: 'database settings',
  home: 'namespace',
  brief: ['value'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'The database as a whole is another one: in another encoding texts sort otherwise and the files cannot be attached to each other; another application or version number makes an application refuse or migrate the file.',
  fields: {
    value: text({ title: 'value', impact: 'behaviour', absent: 'essential' }),
  },
});
