import { flag, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** What one role will be allowed with objects yet to be made: `SELECT on tables of admin to app`. Read only where it is asked for. */
export const defaultPrivilege = defineKind({
  title: 'default privilege',
  plural: 'default privileges',
  home: 'namespace',
  brief: ['privilege', 'grantee'],
  missing: 'behaviour',
  extra: 'data',
  why: 'The role will be refused what it should be allowed with new objects.',
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
