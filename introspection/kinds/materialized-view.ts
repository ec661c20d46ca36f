import { flag, options, query, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';

export const materializedView = defineKind({
  title: 'materialized view',
  plural: 'materialized views',
  home: 'namespace',
  owns: true,
  describedBy: [],
  missing: 'behaviour',
  extra: 'behaviour',
  why: 'Every query that names the materialized view fails.',
  fields: {
    /** The query alone, without `CREATE MATERIALIZED VIEW … AS`. */
    definition: query({ title: 'definition', impact: 'behaviour', absent: 'essential' }),
    /** False until its first refresh: reading it fails. */
    populated: flag({ title: 'populated', impact: 'behaviour', absent: { means: true } }),
    /** How its rows are stored: `heap`, or the method of an extension. */
    accessMethod: text({ title: 'access method', impact: 'performance', absent: 'nothing' }),
    /** The keys of the index that `CLUSTER` sorts by. */
    clusteredBy: text({ title: 'CLUSTER ON', impact: 'cosmetic', absent: 'nothing' }),
    /** Such as `fillfactor` or `toast.autovacuum_enabled`: tuned for each environment. */
    options: options({ title: 'storage options', impact: 'cosmetic', absent: 'nothing' }),
    /** Null: the default of the database. Tuned for each environment. */
    tablespace: text({ title: 'tablespace', impact: 'cosmetic', absent: 'nothing' }),
    comment: text({ title: 'comment', impact: 'cosmetic', absent: 'nothing' }),
  },
});
