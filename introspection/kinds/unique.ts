import { flag, nameSet, names, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const unique = defineKind({
  title: 'unique constraint',
  plural: 'unique constraints',
  home: 'relation',
  brief: ['columns'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Duplicates can be stored, and an upsert on these columns fails.',
  signature: ['columns'],
  fields: {
    columns: names({ title: 'columns', impact: 'data' }),
    nullsNotDistinct: flag({ title: 'NULLS NOT DISTINCT', impact: 'data' }),
    include: nameSet({ title: 'included columns', impact: 'performance' }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour' }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour' }),
    withoutOverlaps: flag({ title: 'WITHOUT OVERLAPS', impact: 'data' }),
    /** SQLite: `ON CONFLICT REPLACE` and its like; null = ABORT. */
    onConflict: text({ title: 'on conflict', impact: 'behaviour' }),
  },
});
