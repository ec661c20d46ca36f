import { bigCount, choice, flag, sqlType, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** A sequence that stands for itself; one that a column owns is told with the column's identity. */
export const sequence = defineKind({
  title: 'sequence',
  plural: 'sequences',
  home: 'namespace',
  brief: [],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every statement that takes a number from the sequence fails.',
  fields: {
    /** Unlogged from PostgreSQL 15 on: it starts again after a crash. */
    persistence: choice('permanent', 'unlogged', 'temporary')({ title: 'persistence', impact: 'data' }),
    type: sqlType({ title: 'type', impact: 'behaviour' }),
    start: bigCount({ title: 'start', impact: 'behaviour' }),
    increment: bigCount({ title: 'increment', impact: 'behaviour' }),
    minimum: bigCount({ title: 'minimum', impact: 'behaviour' }),
    maximum: bigCount({ title: 'maximum', impact: 'behaviour' }),
    cycle: flag({ title: 'cycle', impact: 'behaviour' }),
    cache: bigCount({ title: 'cache', impact: 'performance' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
