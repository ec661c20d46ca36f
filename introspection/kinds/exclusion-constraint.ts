import { expression, flag, nameSet, options, text } from '../model/field.ts';
import { keys } from '../model/keys.ts';
import { defineKind } from '../model/kind.ts';
import { references } from '../model/reference-fields.ts';

export const exclusionConstraint = defineKind({
  title: 'exclusion constraint',
  plural: 'exclusion constraints',
  home: 'relation',
  describedBy: ['keys', 'operators'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Rows that exclude each other, such as overlapping bookings, can both be stored.',
  signature: ['keys', 'operators', 'predicate'],
  inForce: { field: 'valid', values: [true] },
  fields: {
    keys: keys({ title: 'elements', impact: 'data', absent: 'essential' }),
    /** One operator for each element. No two rows may match all of them. */
    operators: references('operator')({ title: 'operators', impact: 'data', absent: 'essential' }),
    predicate: expression({ title: 'predicate', impact: 'data', absent: { means: null } }),
    method: text({ title: 'method', impact: 'performance', absent: 'nothing' }),
    include: nameSet({ title: 'included columns', impact: 'performance', absent: { means: [] } }),
    /** False if its index is invalid: its creation failed, or a partition lacks the index. It may then accept conflicting rows. */
    valid: flag({ title: 'valid', impact: 'data', absent: { means: true } }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour', absent: { means: false } }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour', absent: { means: false } }),
    /** Options of its index, such as `fillfactor`. Tuned for each environment. */
    options: options({ title: 'storage options', impact: 'cosmetic', absent: 'nothing' }),
    /** The tablespace of its index; null: the default of the database. Tuned for each environment. */
    tablespace: text({ title: 'tablespace', impact: 'cosmetic', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
