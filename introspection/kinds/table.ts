import { choice, expression, flag, options, text } from '../model/field.ts';
import { defineKind } from '../model/kind.ts';
import { referenceSet, references } from '../model/reference-fields.ts';

export const table = defineKind({
  title: 'table',
  plural: 'tables',
  home: 'namespace',
  owns: true,
  describedBy: [],
  missing: 'data',
  extra: 'behaviour',
  why: 'Every statement that names the table fails.',
  fields: {
    persistence: choice(
      'permanent',
      'unlogged',
      'temporary',
    )({ title: 'persistence', impact: 'data', absent: { means: 'permanent' } }),
    /** SQLite: values of a wrong type are refused. */
    strict: flag({ title: 'STRICT', impact: 'data', absent: { judgedWith: 'type' } }),
    /** SQLite: clustered by its primary key, whose columns are then NOT NULL. */
    withoutRowid: flag({ title: 'WITHOUT ROWID', impact: 'behaviour', absent: 'nothing' }),
    /** `RANGE (created_at)`, parsed like a function call; null if the table is not partitioned. */
    partitioning: expression({ title: 'partitioning', impact: 'behaviour', absent: { means: null } }),
    /** The bound of a partition, `FOR VALUES FROM (1) TO (10)`; null where the table is not a partition. */
    partitionBound: text({ title: 'partition bound', impact: 'behaviour', absent: { means: null } }),
    /** Tables it inherits from, or whose partition it is. */
    parents: referenceSet('relation')({ title: 'parents', impact: 'behaviour', absent: { means: [] } }),
    /** The same in the order of `INHERITS`, where there are several. */
    parentOrder: references('relation')({ title: 'order of parents', impact: 'cosmetic', absent: 'nothing' }),
    rowSecurity: choice('off', 'on', 'forced')({ title: 'row security', impact: 'data', absent: { means: 'off' } }),
    /** FORCE without ENABLE: no effect until row security is enabled. */
    rowSecurityForced: flag({ title: 'row security forced once on', impact: 'behaviour', absent: 'nothing' }),
    /** What replication logs to identify an updated or deleted row: `default`, `nothing`, `full`, `index (a, b)`. */
    replicaIdentity: text({ title: 'replica identity', impact: 'behaviour', absent: 'nothing' }),
    /** How its rows are stored: `heap`, or the method of an extension; null: a partitioned table that leaves it to its partitions. */
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
