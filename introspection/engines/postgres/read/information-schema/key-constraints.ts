import type { Scope } from '../../../../scope.ts';
import type { SchemaObject } from '../../../../snapshot.ts';
import { isDefaultName, type NameLabel } from '../../dialect/names/default-name.ts';
import type { Session } from '../session/session.ts';
import type { ConstraintIndexes } from './constraint-indexes.ts';
import { findOwnTable, keyOf, type Relations } from './relations.ts';
import { inScope } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly owner: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly nullsNotDistinct: boolean;
};

/** A primary key or unique constraint. */
interface KeyConstraint {
  readonly address: Pick<SchemaObject<'unique'>, 'namespace' | 'owner' | 'name' | 'autoNamed'>;
  /** What both kinds have. */
  readonly facts: SchemaObject<'primaryKey'>['facts'];
  readonly nullsNotDistinct: boolean;
}

const keyConstraints = (version: number) => `
  SELECT c.table_schema AS namespace, c.table_name AS owner, c.constraint_name AS name,
    array_agg(k.column_name::text ORDER BY k.ordinal_position) AS columns,
    c.is_deferrable = 'YES' AS deferrable, c.initially_deferred = 'YES' AS "initiallyDeferred",
    ${version >= 150000 ? `coalesce(c.nulls_distinct = 'NO', false)` : 'false'} AS "nullsNotDistinct"
  FROM information_schema.table_constraints AS c
  JOIN information_schema.key_column_usage AS k USING (constraint_schema, constraint_name, table_schema, table_name)
  WHERE c.constraint_type = $2 AND ${inScope('c.table_schema')}
  GROUP BY 1, 2, 3, 5, 6, 7`;

const TYPES = { pkey: ['PRIMARY KEY', 'primary keys'], key: ['UNIQUE', 'unique constraints'] } as const;

/** All primary keys (`pkey`) or unique constraints (`key`) of a scope. */
export async function readKeyConstraints(
  session: Session,
  scope: Scope,
  relations: Relations,
  indexes: ConstraintIndexes,
  label: NameLabel & keyof typeof TYPES,
): Promise<readonly KeyConstraint[]> {
  const [type, what] = TYPES[label];
  const rows = await session.read<Row>(what, scope, keyConstraints(session.version), [scope.namespaces, type]);
  return rows.flatMap((row) => {
    if (findOwnTable(relations, row.namespace, row.owner) === undefined) return [];
    // Undefined: the index of the constraint was not found.
    const definition = indexes.get(keyOf(row.namespace, row.name))?.definition;
    const include = definition?.include;
    const named = label === 'pkey' ? [] : [...row.columns, ...(include ?? [])];
    return {
      address: {
        namespace: row.namespace,
        owner: row.owner,
        name: row.name,
        ...(isDefaultName(row.name, row.owner, named, label) && { autoNamed: true }),
      },
      facts: {
        columns: row.columns,
        include,
        valid: undefined,
        deferrable: row.deferrable,
        initiallyDeferred: row.initiallyDeferred,
        // Only a key with WITHOUT OVERLAPS has a GiST index.
        withoutOverlaps: definition === undefined ? undefined : definition.method === 'gist',
        options: undefined,
        tablespace: undefined,
        onConflict: null,
        comment: undefined,
      },
      nullsNotDistinct: row.nullsNotDistinct,
    };
  });
}
