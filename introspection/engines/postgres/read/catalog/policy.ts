import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Scope } from '../../../../scope.ts';
import type { Session } from '../session/session.ts';
import type { Relations } from './relations.ts';
import { commentOn } from './scope-sql.ts';

type Row = Facts<'policy'> & { readonly relation: number; readonly policy: string };

const POLICIES = `
  SELECT pol.polrelid::int4 AS relation, pol.polname AS policy, pol.polpermissive AS permissive,
    CASE pol.polcmd WHEN '*' THEN 'all' WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update'
      ELSE 'delete' END AS command,
    CASE WHEN pol.polroles = '{0}' THEN '{public}' ELSE
      ARRAY(SELECT rolname::text FROM pg_roles WHERE oid = ANY (pol.polroles) ORDER BY rolname) END AS roles,
    pg_get_expr(pol.polqual, pol.polrelid) AS using, pg_get_expr(pol.polwithcheck, pol.polrelid) AS "withCheck",
    comment.description AS comment
  FROM pg_policy AS pol ${commentOn('pg_policy', 'pol.oid')}`;

export function readPolicies(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'policy'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('policies', scope, POLICIES);
    return rows.flatMap(({ relation: oid, policy, ...facts }) => {
      const relation = relations.get(oid);
      if (relation === undefined) return [];
      return { kind: 'policy', namespace: relation.namespace, owner: relation.name, name: policy, facts };
    });
  };
}
