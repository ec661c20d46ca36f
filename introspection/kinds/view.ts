import { options, query, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const view = defineKind({
  title: 'view',
  plural: 'views',
  home: 'namespace',
  owns: true,
  describedBy: [],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every query that names the view fails.',
  fields: {
    /** The query alone, without `CREATE VIEW … AS`. */
    definition: query({ title: 'definition', impact: 'behaviour', absent: 'essential' }),
    /** `security_invoker`, `security_barrier`, `check_option`: a lost one can bypass row security. */
    options: options({ title: 'options', impact: 'data', absent: { means: {} } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
