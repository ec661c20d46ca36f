import { text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A setting of the whole database that is not the default. */
export const setting = defineKind({
  title: 'database setting',
  plural: 'database settings',
  home: 'namespace',
  describedBy: ['value'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'With another encoding, texts sort differently and the files cannot be attached to each other. With another application or version number, an application may refuse or migrate the file.',
  fields: {
    value: text({ title: 'value', impact: 'behaviour', absent: 'essential' }),
  },
});
