import { flag, nameSet, names, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const primaryKey = defineKind({
  title: 'primary key',
  plural: 'primary keys',
  home: 'relation',
  brief: ['columns'],
  missing: 'data',
  extra: 'data',
  why: 'Duplicate rows can be stored, and foreign keys to the table cannot be made.',
  signature: [],
  fields: {
    columns: names({ title: 'columns', impact: 'data' }),
    include: nameSet({ title: 'included columns', impact: 'performance' }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour' }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour' }),
    withoutOverlaps: flag({ title: 'WITHOUT OVERLAPS', impact: 'data' }),
    /** SQLite: `ON CONFLICT REPLACE` and its like; null = ABORT. */
    onConflict: text({ title: 'on conflict', impact: 'behaviour' }),
  },
});
