import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly name: string;
  readonly labels: readonly string[];
  readonly comment: string | null;
};

const ENUMS = `
  SELECT n.nspname AS namespace, t.typname AS name, comment.description AS comment,
    ARRAY(SELECT e.enumlabel::text FROM pg_enum AS e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels
  FROM pg_type AS t
  JOIN pg_namespace AS n ON n.oid = t.typnamespace ${commentOn('pg_type', 't.oid')}
  WHERE t.typtype = 'e' AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_type', 't.oid')}`;

export function readEnums(session: Session): Reader<'enum'> {
  return async (scope) => {
    const rows = await session.read<Row>('enums', scope, ENUMS, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'enum', namespace, owner: null, name, facts }));
  };
}
