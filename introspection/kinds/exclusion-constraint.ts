import { expression, flag, keys, list, nameSet, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const exclusionConstraint = defineKind({
  title: 'exclusion constraint',
  plural: 'exclusion constraints',
  home: 'relation',
  brief: ['keys', 'operators'],
  missing: 'data',
  extra: 'behaviour',
  why: 'Rows that exclude each other, such as overlapping bookings, can both be stored.',
  signature: ['keys', 'operators', 'predicate'],
  fields: {
    keys: keys({ title: 'elements', impact: 'data' }),
    /** One for each element: no two rows may answer all of them with yes. */
    operators: list({ title: 'operators', impact: 'data' }),
    predicate: expression({ title: 'predicate', impact: 'data' }),
    method: text({ title: 'method', impact: 'performance' }),
    include: nameSet({ title: 'included columns', impact: 'performance' }),
    deferrable: flag({ title: 'deferrable', impact: 'behaviour' }),
    initiallyDeferred: flag({ title: 'initially deferred', impact: 'behaviour' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
