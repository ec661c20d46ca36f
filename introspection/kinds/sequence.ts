import { bigCount, choice, flag, sqlType, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A standalone sequence; one that a column owns is read with the column. */
export const sequence = defineKind({
  title: 'sequence',
  plural: 'sequences',
  home: 'namespace',
  describedBy: [],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every statement that takes a number from the sequence fails.',
  fields: {
    /** `unlogged` (since PostgreSQL 15): it starts again after a crash. */
    persistence: choice(
      'permanent',
      'unlogged',
      'temporary',
    )({ title: 'persistence', impact: 'data', absent: { means: 'permanent' } }),
    type: sqlType({ title: 'type', impact: 'behaviour', absent: 'essential' }),
    start: bigCount({ title: 'start', impact: 'behaviour', absent: 'essential' }),
    increment: bigCount({ title: 'increment', impact: 'behaviour', absent: 'essential' }),
    minimum: bigCount({ title: 'minimum', impact: 'behaviour', absent: 'essential' }),
    maximum: bigCount({ title: 'maximum', impact: 'behaviour', absent: 'essential' }),
    cycle: flag({ title: 'cycle', impact: 'behaviour', absent: { means: false } }),
    cache: bigCount({ title: 'cache', impact: 'performance', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
