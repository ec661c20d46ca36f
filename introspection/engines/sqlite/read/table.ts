import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import type { Catalogue } from './catalogue.ts';

/** Ordinary tables; shadow tables and SQLite's own tables are reported as skipped. */
export function readTables(catalogue: Catalogue): readonly SchemaObject<'table'>[] {
  return catalogue.tables().map((table) => ({
    kind: 'table',
    namespace: NAMESPACE,
    owner: null,
    name: table.name,
    facts: {
      persistence: 'permanent',
      strict: table.strict === 1,
      withoutRowid: table.withoutRowid === 1,
      partitioning: null,
      partitionBound: null,
      parents: [],
      parentOrder: undefined,
      rowSecurity: 'off',
      rowSecurityForced: undefined,
      replicaIdentity: undefined,
      accessMethod: undefined,
      clusteredBy: undefined,
      options: undefined,
      tablespace: undefined,
      comment: undefined,
    },
  }));
}
