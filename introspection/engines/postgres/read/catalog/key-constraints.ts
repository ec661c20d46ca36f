import type { Scope } from '../../../../scope.ts';
import type { SchemaObject } from '../../../../snapshot.ts';
import { isDefaultName, type NameLabel } from '../../dialect/names/default-name.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import { columnNames, type Relations } from './relations.ts';
import { commentOn, RELATION, TABLESPACE } from './scope-sql.ts';

type Row = {
  readonly relation: number;
  readonly name: string;
  readonly columns: readonly number[];
  readonly include: readonly number[];
  readonly valid: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly nullsNotDistinct: boolean;
  readonly withoutOverlaps: boolean;
  readonly options: readonly string[] | null;
  readonly tablespace: string | null;
  readonly comment: string | null;
};

/** A primary key or unique constraint. */
interface KeyConstraint {
  readonly address: Pick<SchemaObject<'unique'>, 'namespace' | 'owner' | 'name' | 'autoNamed'>;
  /** What both kinds have. */
  readonly facts: SchemaObject<'primaryKey'>['facts'];
  readonly nullsNotDistinct: boolean;
}

/** An inherited constraint of a partition is read with the parent, unless the parent's constraint is invalid. */
const keyConstraints = (version: number) => `
  WITH ${RELATION}
  SELECT con.conrelid::int4 AS relation, con.conname AS name, con.conkey AS columns,
    (i.indkey::int2[])[i.indnkeyatts : i.indnatts - 1] AS include,
    i.indisvalid AS valid, con.condeferrable AS deferrable, con.condeferred AS "initiallyDeferred",
    ${version >= 150000 ? 'i.indnullsnotdistinct' : 'false'} AS "nullsNotDistinct",
    ${version >= 180000 ? 'con.conperiod' : 'false'} AS "withoutOverlaps", c.reloptions AS options,
    ${TABLESPACE} AS tablespace, comment.description AS comment
  FROM relation
  JOIN pg_constraint AS con ON con.conrelid = relation.oid AND con.contype::text = $2
  JOIN pg_index AS i ON i.indexrelid = con.conindid
  JOIN pg_class AS c ON c.oid = con.conindid ${commentOn('pg_constraint', 'con.oid')}
  LEFT JOIN pg_constraint AS parent ON parent.oid = con.conparentid
  LEFT JOIN pg_index AS whole ON whole.indexrelid = parent.conindid
  WHERE NOT whole.indisvalid OR con.conparentid = 0 AND (con.coninhcount = 0 OR con.conislocal)`;

const TYPES = { pkey: ['p', 'primary keys'], key: ['u', 'unique constraints'] } as const;

/** All primary keys (`pkey`) or unique constraints (`key`) of a scope. */
export async function readKeyConstraints(
  session: Session,
  scope: Scope,
  relations: Relations,
  label: NameLabel & keyof typeof TYPES,
): Promise<readonly KeyConstraint[]> {
  const [type, what] = TYPES[label];
  const rows = await session.read<Row>(what, scope, keyConstraints(session.version), [scope.namespaces, type]);
  return rows.flatMap((row) => {
    const relation = relations.get(row.relation);
    if (relation === undefined) return [];
    const columns = columnNames(relation, row.columns);
    const include = columnNames(relation, row.include);
    const named = label === 'pkey' ? [] : [...columns, ...include];
    return {
      address: {
        namespace: relation.namespace,
        owner: relation.name,
        name: row.name,
        ...(isDefaultName(row.name, relation.name, named, label) && { autoNamed: true }),
      },
      facts: {
        columns,
        include,
        valid: row.valid,
        deferrable: row.deferrable,
        initiallyDeferred: row.initiallyDeferred,
        withoutOverlaps: row.withoutOverlaps,
        options: parseOptions(row.options),
        tablespace: row.tablespace,
        onConflict: null,
        comment: row.comment,
      },
      nullsNotDistinct: row.nullsNotDistinct,
    };
  });
}
