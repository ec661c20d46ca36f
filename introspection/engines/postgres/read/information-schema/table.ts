import type { Reader } from '../../../../engine.ts';
import type { Relations } from './relations.ts';

/** Tables by name: the standard has no other facts about them. */
export function readTables(relations: Relations): Reader<'table'> {
  return async () =>
    [...relations.values()]
      .filter((relation) => !relation.view)
      .map(({ namespace, name, partition }) => ({
        kind: 'table',
        namespace,
        owner: null,
        name,
        facts: {
          persistence: undefined,
          strict: undefined,
          withoutRowid: undefined,
          partitioning: partition === 'none' ? null : undefined,
          partitionBound: partition === 'part' ? undefined : null,
          parents: undefined,
          parentOrder: undefined,
          rowSecurity: undefined,
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
