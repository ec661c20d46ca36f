import { flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A privilege of a role on new objects: `SELECT on tables of admin to app`. Read only on request. */
export const defaultPrivilege = defineKind({
  title: 'default privilege',
  plural: 'default privileges',
  home: 'namespace',
  describedBy: ['privilege', 'grantee'],
  missing: 'behaviour',
  extra: 'data',
  why: 'The role will lack privileges on new objects.',
  signature: ['on', 'creator', 'grantee', 'privilege'],
  fields: {
    /** `tables`, `sequences`, `functions`, `types`, `schemas`, `large objects`. */
    on: text({ title: 'objects', impact: 'data', absent: 'essential' }),
    creator: text({ title: 'made by', impact: 'data', absent: 'essential' }),
    privilege: text({ title: 'privilege', impact: 'data', absent: 'essential' }),
    /** `public`: every role. */
    grantee: text({ title: 'role', impact: 'data', absent: 'essential' }),
    grantable: flag({ title: 'grantable', impact: 'data', absent: { means: false } }),
  },
});
