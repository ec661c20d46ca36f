import { namespace, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** An extension. Its members are not compared: they change with the extension, not with the schema. */
export const extension = defineKind({
  title: 'extension',
  plural: 'extensions',
  home: 'namespace',
  describedBy: ['version'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Types, functions and operators of the extension are missing.',
  fields: {
    version: text({ title: 'version', impact: 'cosmetic', absent: 'nothing' }),
    schema: namespace({ title: 'schema', impact: 'behaviour', absent: 'essential' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
