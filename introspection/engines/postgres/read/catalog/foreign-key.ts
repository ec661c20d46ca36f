import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import type { Session } from '../session/session.ts';
import { columnNames, type Relations } from './relations.ts';
import { commentOn, RELATION } from './scope-sql.ts';

type Row = {
  readonly relation: number;
  readonly name: string;
  readonly columns: readonly number[];
  readonly targetNamespace: string;
  readonly targetName: string;
  readonly targetColumns: readonly string[];
  readonly period: boolean;
  readonly onUpdate: keyof typeof ACTIONS;
  readonly onDelete: keyof typeof ACTIONS;
  readonly onDeleteColumns: readonly number[] | null;
  readonly match: keyof typeof MATCHES;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly comment: string | null;
};

/** https://www.postgresql.org/docs/current/catalog-pg-constraint.html */
const ACTIONS = { a: 'noAction', r: 'restrict', c: 'cascade', n: 'setNull', d: 'setDefault' } as const;
const MATCHES = { s: 'simple', f: 'full', p: 'partial' } as const;

/**
 * Triggers enforce a foreign key, and `DISABLE TRIGGER ALL` disables them.
 * https://www.postgresql.org/docs/current/sql-altertable.html
 */
const SWITCHED_OFF = `
  switched_off AS MATERIALIZED (SELECT tgconstraint FROM pg_trigger WHERE tgisinternal AND tgenabled IN ('D', 'R'))`;

/** The target may be outside the scope, so its columns are read here. A partition's inherited key belongs to the parent. */
const foreignKeys = (version: number) => `
  WITH ${RELATION}, ${SWITCHED_OFF}
  SELECT con.conrelid::int4 AS relation, con.conname AS name, con.conkey AS columns,
    tn.nspname AS "targetNamespace", target.relname AS "targetName",
    ARRAY(
      SELECT a.attname::text
      FROM unnest(con.confkey) WITH ORDINALITY AS key (number, place)
      JOIN pg_attribute AS a ON a.attrelid = con.confrelid AND a.attnum = key.number
      ORDER BY key.place
    ) AS "targetColumns",
    ${version >= 180000 ? 'con.conperiod' : 'false'} AS period,
    con.confupdtype AS "onUpdate", con.confdeltype AS "onDelete",
    ${version >= 150000 ? 'con.confdelsetcols' : 'NULL::int2[]'} AS "onDeleteColumns",
    con.confmatchtype AS match, con.condeferrable AS deferrable, con.condeferred AS "initiallyDeferred",
    con.convalidated AS validated,
    ${version >= 180000 ? 'con.conenforced AND ' : ''}con.oid NOT IN (SELECT tgconstraint FROM switched_off) AS enforced,
    comment.description AS comment
  FROM relation
  JOIN pg_constraint AS con ON con.conrelid = relation.oid AND con.contype = 'f'
  JOIN pg_class AS target ON target.oid = con.confrelid
  JOIN pg_namespace AS tn ON tn.oid = target.relnamespace ${commentOn('pg_constraint', 'con.oid')}
  WHERE con.conparentid = 0`;

export function readForeignKeys(
  session: Session,
  relationsOf: (scope: Scope) => Promise<Relations>,
): Reader<'foreignKey'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('foreign keys', scope, foreignKeys(session.version), [scope.namespaces]);
    return rows.flatMap((row) => {
      const relation = relations.get(row.relation);
      if (relation === undefined) return [];
      const columns = columnNames(relation, row.columns);
      return {
        kind: 'foreignKey',
        namespace: relation.namespace,
        owner: relation.name,
        name: row.name,
        ...(isDefaultName(row.name, relation.name, columns, 'fkey') && { autoNamed: true }),
        facts: {
          columns,
          target: { namespace: row.targetNamespace, name: row.targetName },
          targetColumns: row.targetColumns,
          period: row.period,
          onUpdate: ACTIONS[row.onUpdate],
          onDelete: ACTIONS[row.onDelete],
          onDeleteColumns: columnNames(relation, row.onDeleteColumns ?? []),
          match: MATCHES[row.match],
          deferrable: row.deferrable,
          initiallyDeferred: row.initiallyDeferred,
          broken: null,
          validated: row.validated,
          enforced: row.enforced,
          comment: row.comment,
        },
      };
    });
  };
}
