import { flag, nameSet, names, options, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const primaryKey = defineKind({
  title: 'primary key',
  plural: 'primary keys',
  home: 'relation',
  describedBy: ['columns'],
  missing: 'data',
  extra: 'data',
  why: 'Duplicate rows can be stored, and foreign keys to the table cannot be created.',
  signature: [],
  inForce: { field: 'valid', values: [true] },
  fields: {
    columns: names({ title: 'columns', impact: 'data', absent: 'essential' }),
    include: nameSet({ title: 'included columns', impact: 'performance', absent: { means: [] } }),
    /** False if its index is invalid: its creation failed, or a partition lacks the index. It may then accept duplicates. */
    valid: flag({ title: 'valid', impact: 'data', absent: { means: true } }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour', absent: { means: false } }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour', absent: { means: false } }),
    withoutOverlaps: flag({ title: 'WITHOUT OVERLAPS', impact: 'data', absent: { means: false } }),
    /** Options of its index, such as `fillfactor`. Tuned for each environment. */
    options: options({ title: 'storage options', impact: 'cosmetic', absent: 'nothing' }),
    /** The tablespace of its index; null: the default of the database. Tuned for each environment. */
    tablespace: text({ title: 'tablespace', impact: 'cosmetic', absent: 'nothing' }),
    /** SQLite: `ON CONFLICT REPLACE` and so on; null = ABORT. */
    onConflict: text({ title: 'on conflict', impact: 'behaviour', absent: { means: null } }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
