import { choice, target, text, wordSet } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const eventTrigger = defineKind({
  title: 'event trigger',
  plural: 'event triggers',
  home: 'namespace',
  brief: ['event', 'function'],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'What the event trigger does no longer happens when the schema is changed.',
  fields: {
    event: text({ title: 'event', impact: 'behaviour' }),
    /** Commands it is limited to; empty: all. */
    tags: wordSet({ title: 'tags', impact: 'behaviour' }),
    function: target({ title: 'function', impact: 'behaviour' }),
    enabled: choice('always', 'replica', 'origin', 'disabled')({ title: 'enabled', impact: 'behaviour' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
