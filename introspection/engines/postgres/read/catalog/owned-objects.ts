import { SIGNATURE } from './routine-sql.ts';
import { IN_SCOPE, memberOfExtension } from './scope-sql.ts';

const RELATION_WORD = `CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence'
      WHEN 'f' THEN 'foreign table' ELSE 'table' END`;

/**
 * Common table expression `object (namespace, label, owner, acl)`: objects with their owners and privileges. An object
 * without grants has the default privileges. Labels leave out the names of database and schema, which audits map.
 * https://www.postgresql.org/docs/current/ddl-priv.html
 */
export const OWNED_OBJECT = `
  object AS (
    SELECT n.nspname AS namespace, ${RELATION_WORD} || ' ' || c.relname AS label, c.relowner AS owner,
      coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)) AS acl
    FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND ${IN_SCOPE} AND NOT ${memberOfExtension('pg_class', 'c.oid')}
    UNION ALL
    SELECT n.nspname, CASE p.prokind WHEN 'p' THEN 'procedure' WHEN 'a' THEN 'aggregate' ELSE 'function' END || ' ' || ${SIGNATURE},
      p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    FROM pg_proc AS p
    JOIN pg_namespace AS n ON n.oid = p.pronamespace
    WHERE ${IN_SCOPE} AND NOT ${memberOfExtension('pg_proc', 'p.oid')}
    UNION ALL
    SELECT n.nspname, 'type ' || t.typname, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
    FROM pg_type AS t
    JOIN pg_namespace AS n ON n.oid = t.typnamespace
    LEFT JOIN pg_class AS c ON c.oid = t.typrelid
    WHERE t.typtype IN ('d', 'e', 'r', 'c') AND coalesce(c.relkind, 'c') = 'c' AND ${IN_SCOPE}
      AND NOT ${memberOfExtension('pg_type', 't.oid')}
    UNION ALL
    SELECT n.nspname, 'schema', n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
    FROM pg_namespace AS n
    WHERE ${IN_SCOPE}
    UNION ALL
    SELECT '', 'foreign server ' || s.srvname, s.srvowner, coalesce(s.srvacl, acldefault('S', s.srvowner))
    FROM pg_foreign_server AS s
    WHERE $1::text[] IS NULL
    UNION ALL
    SELECT '', 'database', d.datdba, coalesce(d.datacl, acldefault('d', d.datdba))
    FROM pg_database AS d
    WHERE d.datname = current_database() AND $1::text[] IS NULL
  )`;
