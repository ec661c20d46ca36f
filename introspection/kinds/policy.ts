import { choice, expression, flag, text, wordSet } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** Which rows of a table a role may see and write, where row security is on. */
export const policy = defineKind({
  title: 'policy',
  plural: 'policies',
  home: 'relation',
  describedBy: ['command', 'roles'],
  missing: 'data',
  extra: 'data',
  why: 'Row security allows other rows than it should.',
  fields: {
    command: choice(
      'all',
      'select',
      'insert',
      'update',
      'delete',
    )({ title: 'command', impact: 'data', absent: { means: 'all' } }),
    /** True: one permissive policy is enough to allow a row. False: every restrictive policy must allow it. */
    permissive: flag({ title: 'permissive', impact: 'data', absent: { means: true } }),
    /** `public`: every role. */
    roles: wordSet({ title: 'roles', impact: 'data', absent: { means: ['public'] } }),
    using: expression({ title: 'USING', impact: 'data', absent: { means: null } }),
    withCheck: expression({ title: 'WITH CHECK', impact: 'data', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
