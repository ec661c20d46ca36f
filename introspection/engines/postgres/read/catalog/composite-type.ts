import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { collationName } from './names-sql.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = NamedRow & Facts<'compositeType'>;

const COMPOSITE_TYPES = `
  SELECT n.nspname AS namespace, t.typname AS name, comment.description AS comment,
    coalesce((
      SELECT json_agg(json_build_object(
        'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
        'collation', CASE WHEN a.attcollation <> at.typcollation THEN ${collationName('a.attcollation')} END
      ) ORDER BY a.attnum)
      FROM pg_attribute AS a JOIN pg_type AS at ON at.oid = a.atttypid
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    ), '[]') AS attributes
  FROM pg_class AS c
  JOIN pg_type AS t ON t.oid = c.reltype
  JOIN pg_namespace AS n ON n.oid = t.typnamespace ${commentOn('pg_type', 't.oid')}
  WHERE c.relkind = 'c' AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_type', 't.oid')}`;

/** Standalone composite types; row types of tables belong to the tables. */
export function readCompositeTypes(session: Session): Reader<'compositeType'> {
  return async (scope) => {
    const rows = await session.read<Row>('composite types', scope, COMPOSITE_TYPES, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({
      kind: 'compositeType',
      namespace,
      owner: null,
      name,
      facts,
    }));
  };
}
