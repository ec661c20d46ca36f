import { flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { label } from '../model/reference-fields.ts';

/** A privilege of a role on an object: `SELECT on table users to app`. Read only on request. */
export const privilege = defineKind({
  title: 'privilege',
  plural: 'privileges',
  home: 'namespace',
  describedBy: ['privilege', 'grantee'],
  missing: 'behaviour',
  extra: 'data',
  why: 'The role lacks a privilege.',
  signature: ['on', 'grantee', 'privilege'],
  fields: {
    /** `table users`, `column users.name`, `function add(integer)`. */
    on: label({ title: 'object', impact: 'data', absent: 'essential' }),
    privilege: text({ title: 'privilege', impact: 'data', absent: 'essential' }),
    /** `public`: every role; `its owner`: whichever role owns the object. */
    grantee: text({ title: 'role', impact: 'data', absent: 'essential' }),
    grantable: flag({ title: 'grantable', impact: 'data', absent: { means: false } }),
  },
});
