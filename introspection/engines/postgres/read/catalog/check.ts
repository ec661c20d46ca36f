import type { Reader } from '../../../../engine.ts';
import type { Scope } from '../../../../scope.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import type { Session } from '../session/session.ts';
import { columnNames, type Relations } from './relations.ts';
import { commentOn, RELATION } from './scope-sql.ts';

type Row = {
  readonly relation: number;
  readonly name: string;
  readonly columns: readonly number[] | null;
  readonly expression: string;
  readonly validated: boolean;
  readonly noInherit: boolean;
  readonly enforced: boolean;
  readonly comment: string | null;
};

/** From PostgreSQL 18 on NOT NULL has its own rows (contype `n`); it is read with the columns. */
const checks = (version: number) => `
  WITH ${RELATION}
  SELECT con.conrelid::int4 AS relation, con.conname AS name, con.conkey AS columns,
    pg_get_expr(con.conbin, con.conrelid) AS expression, con.convalidated AS validated, con.connoinherit AS "noInherit",
    ${version >= 180000 ? 'con.conenforced' : 'true'} AS enforced,
    comment.description AS comment
  FROM relation
  JOIN pg_constraint AS con ON con.conrelid = relation.oid AND con.contype = 'c' ${commentOn('pg_constraint', 'con.oid')}
  WHERE con.coninhcount = 0 OR con.conislocal`;

/** Checks as the tables declare them; an inherited check belongs to the parent. */
export function readChecks(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'check'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('checks', scope, checks(session.version), [scope.namespaces]);
    return rows.flatMap((row) => {
      const relation = relations.get(row.relation);
      if (relation === undefined) return [];
      const columns = columnNames(relation, row.columns ?? []);
      const named = columns.length === 1 ? columns : [];
      return {
        kind: 'check',
        namespace: relation.namespace,
        owner: relation.name,
        name: row.name,
        ...(isDefaultName(row.name, relation.name, named, 'check') && { autoNamed: true }),
        facts: {
          expression: row.expression,
          validated: row.validated,
          noInherit: row.noInherit,
          enforced: row.enforced,
          comment: row.comment,
        },
      };
    });
  };
}
