import { choice, code, expression, flag, nameSet, target, text, wordSet } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const trigger = defineKind({
  title: 'trigger',
  plural: 'triggers',
  home: 'relation',
  describedBy: ['timing', 'events'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'The trigger does not run when rows are written.',
  inForce: { field: 'enabled', values: ['origin', 'always'] },
  fields: {
    timing: choice('before', 'after', 'insteadOf')({ title: 'timing', impact: 'behaviour', absent: 'essential' }),
    /** `insert`, `update`, `delete`, `truncate`. */
    events: wordSet({ title: 'events', impact: 'behaviour', absent: 'essential' }),
    /** Of `UPDATE OF`; empty: all. */
    columns: nameSet({ title: 'columns', impact: 'behaviour', absent: { means: [] } }),
    level: choice('row', 'statement')({ title: 'level', impact: 'behaviour', absent: { means: 'row' } }),
    condition: expression({ title: 'condition', impact: 'behaviour', absent: { means: null } }),
    /** What it runs: the statements, or the call of a function with its arguments. */
    body: code({ title: 'body', impact: 'behaviour', absent: 'essential' }),
    enabled: choice(
      'always',
      'replica',
      'origin',
      'disabled',
    )({ title: 'enabled', impact: 'behaviour', absent: { means: 'origin' } }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour', absent: { means: false } }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour', absent: { means: false } }),
    /** The table after FROM, which a constraint trigger may name. */
    from: target({ title: 'FROM', impact: 'behaviour', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
