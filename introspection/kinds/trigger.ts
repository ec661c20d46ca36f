import { choice, code, expression, flag, nameSet, text, wordSet } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const trigger = defineKind({
  title: 'trigger',
  plural: 'triggers',
  home: 'relation',
  brief: ['timing', 'events'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'What the trigger does no longer happens when rows are written.',
  fields: {
    timing: choice('before', 'after', 'insteadOf')({ title: 'timing', impact: 'behaviour' }),
    /** `insert`, `update`, `delete`, `truncate`. */
    events: wordSet({ title: 'events', impact: 'behaviour' }),
    /** Of `UPDATE OF`; empty: all. */
    columns: nameSet({ title: 'columns', impact: 'behaviour' }),
    level: choice('row', 'statement')({ title: 'level', impact: 'behaviour' }),
    condition: expression({ title: 'condition', impact: 'behaviour' }),
    /** What it runs: the statements, or the call of a function with its arguments. */
    body: code({ title: 'body', impact: 'behaviour' }),
    enabled: choice('always', 'replica', 'origin', 'disabled')({ title: 'enabled', impact: 'behaviour' }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour' }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
