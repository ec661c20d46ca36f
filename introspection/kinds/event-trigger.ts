import { choice, targetRoutine, text, wordSet } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const eventTrigger = defineKind({
  title: 'event trigger',
  plural: 'event triggers',
  home: 'namespace',
  describedBy: ['event', 'function'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'The event trigger does not run when the schema changes.',
  inForce: { field: 'enabled', values: ['origin', 'always'] },
  fields: {
    event: text({ title: 'event', impact: 'behaviour', absent: 'essential' }),
    /** Commands it is limited to; empty: all. */
    tags: wordSet({ title: 'tags', impact: 'behaviour', absent: { means: [] } }),
    function: targetRoutine({ title: 'function', impact: 'behaviour', absent: 'essential' }),
    enabled: choice(
      'always',
      'replica',
      'origin',
      'disabled',
    )({ title: 'enabled', impact: 'behaviour', absent: { means: 'origin' } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
