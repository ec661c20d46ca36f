import { expression, flag, nameSet, options, text } from '../model/field.ts';
import { keys } from '../model/keys.ts';
import { defineKind } from '../model/kind.ts';

/** A standalone index. The index of a key or unique constraint belongs to that constraint. */
export const index = defineKind({
  title: 'index',
  plural: 'indexes',
  home: 'relation',
  describedBy: ['keys', 'predicate'],
  missing: 'performance',
  extra: 'performance',
  why: 'Queries that relied on the index read the whole table.',
  signature: ['keys', 'unique', 'predicate'],
  inForce: { field: 'valid', values: [true] },
  fields: {
    keys: keys({ title: 'keys', impact: 'performance', absent: 'essential' }),
    unique: flag({ title: 'unique', impact: 'data', absent: { means: false } }),
    nullsNotDistinct: flag({ title: 'NULLS NOT DISTINCT', impact: 'data', absent: { means: false } }),
    method: text({ title: 'method', impact: 'performance', absent: { means: 'btree' } }),
    include: nameSet({ title: 'included columns', impact: 'performance', absent: { means: [] } }),
    predicate: expression({ title: 'predicate', impact: 'performance', absent: { means: null } }),
    /** False if its creation failed, or a partition lacks the index: no query uses it, and a unique one may accept duplicates. */
    valid: flag({ title: 'valid', impact: 'performance', absent: { means: true } }),
    options: options({ title: 'storage options', impact: 'cosmetic', absent: 'nothing' }),
    /** By the name that PostgreSQL gives to a key, such as `lower` or `expr`. */
    statistics: options({ title: 'statistics targets', impact: 'cosmetic', absent: 'nothing' }),
    /** Null: the default of the database. Tuned for each environment. */
    tablespace: text({ title: 'tablespace', impact: 'cosmetic', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
