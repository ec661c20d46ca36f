import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { collationName } from './names-sql.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Facts<'domain'>;

const DOMAINS = `
  SELECT n.nspname AS namespace, t.typname AS name, format_type(t.typbasetype, t.typtypmod) AS type,
    NOT t.typnotnull AS nullable, pg_get_expr(t.typdefaultbin, 0) AS default, checks.expression AS check,
    coalesce(checks.validated, true) AS validated,
    CASE WHEN t.typcollation <> base.typcollation THEN ${collationName('t.typcollation')} END AS collation,
    comment.description AS comment
  FROM pg_type AS t
  JOIN pg_type AS base ON base.oid = t.typbasetype
  JOIN pg_namespace AS n ON n.oid = t.typnamespace
  CROSS JOIN LATERAL (
    SELECT CASE WHEN count(*) = 1 THEN min(con.text)
        ELSE string_agg('(' || con.text || ')', ' AND ' ORDER BY con.text COLLATE "C") END AS expression,
      bool_and(con.convalidated) AS validated
    FROM (
      SELECT pg_get_expr(conbin, 0) AS text, convalidated FROM pg_constraint WHERE contypid = t.oid AND contype = 'c'
    ) AS con
  ) AS checks ${commentOn('pg_type', 't.oid')}
  WHERE t.typtype = 'd' AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_type', 't.oid')}`;

export function readDomains(session: Session): Reader<'domain'> {
  return async (scope) => {
    const rows = await session.read<Row>('domains', scope, DOMAINS, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'domain', namespace, owner: null, name, facts }));
  };
}
