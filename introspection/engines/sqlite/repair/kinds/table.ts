import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const table: KindRepair<'table'> = {
  add: 'CREATE TABLE t (id INTEGER PRIMARY KEY, c TEXT);',
  drop: 'DROP TABLE t;',
  change: rebuilt(),
  rename: 'ALTER TABLE old_name RENAME TO t;',
  fields: {
    persistence: null,
    strict: rebuilt('c TEXT', { tail: ' STRICT' }),
    withoutRowid: rebuilt('c TEXT', { tail: ' WITHOUT ROWID' }),
    partitioning: null,
    partitionBound: null,
    parents: null,
    rowSecurity: null,
    rowSecurityForced: null,
    replicaIdentity: null,
    options: null,
    comment: null,
    accessMethod: null,
    clusteredBy: null,
    tablespace: null,
    parentOrder: null,
  },
};
