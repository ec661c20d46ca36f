import { expression, flag, keys, nameSet, options, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

/** An index that stands for itself; the index behind a key or unique constraint belongs to that constraint. */
export const index = defineKind({
  title: 'index',
  plural: 'indexes',
  home: 'relation',
  brief: ['keys', 'predicate'],
  missing: 'performance',
  extra: 'performance',
  why: 'Queries that relied on the index read the whole table.',
  signature: ['keys', 'unique', 'predicate'],
  fields: {
    keys: keys({ title: 'keys', impact: 'performance' }),
    unique: flag({ title: 'unique', impact: 'data' }),
    nullsNotDistinct: flag({ title: 'NULLS NOT DISTINCT', impact: 'data' }),
    method: text({ title: 'method', impact: 'performance' }),
    include: nameSet({ title: 'included columns', impact: 'performance' }),
    predicate: expression({ title: 'predicate', impact: 'performance' }),
    /** False where building the index failed half-way: it is kept up but never used. */
    valid: flag({ title: 'valid', impact: 'performance' }),
    options: options({ title: 'storage options', impact: 'cosmetic' }),
    comment: text({ title: 'comment', impact: 'cosmetic' }),
  },
});
