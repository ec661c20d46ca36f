/**
 * SQL fragments that limit a query to the scope: `$1` is the list of schemas, or null for all except the system's.
 * Members of extensions are left out; `skipped.ts` lists them.
 */
export const IN_SCOPE = `
      n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ($1::text[] IS NULL OR n.nspname = ANY ($1))`;

/** The system catalogues whose objects can belong to an extension or have a comment. */
type Catalog =
  | 'pg_class'
  | 'pg_collation'
  | 'pg_constraint'
  | 'pg_event_trigger'
  | 'pg_extension'
  | 'pg_foreign_server'
  | 'pg_namespace'
  | 'pg_policy'
  | 'pg_proc'
  | 'pg_publication'
  | 'pg_rewrite'
  | 'pg_statistic_ext'
  | 'pg_trigger'
  | 'pg_type';

/** True for a member of an extension. `catalog` is the system catalogue the object stands in. */
export const memberOfExtension = (catalog: Catalog, oid: string): string => `
      ${oid} IN (
        SELECT objid FROM pg_depend
        WHERE refclassid = 'pg_extension'::regclass AND classid = '${catalog}'::regclass AND deptype = 'e'
      )`;

/** Common table expression `relation (oid, …)`: tables and views of every sort, whose parts are read. */
export const RELATION = `
  relation AS MATERIALIZED (
    SELECT c.oid, n.nspname, c.relname, c.relkind
    FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${IN_SCOPE}
      AND NOT ${memberOfExtension('pg_class', 'c.oid')}
  )`;

/** The comment on an object or, by `part`, on a column. */
export const commentOn = (catalog: Catalog, oid: string, part = '0'): string => `
  LEFT JOIN pg_description AS comment
    ON comment.classoid = '${catalog}'::regclass AND comment.objoid = ${oid} AND comment.objsubid = ${part}`;

/** The parents of the table `c`; those in another schema are qualified. */
export const PARENTS = `ARRAY(
      SELECT CASE WHEN p.relnamespace = c.relnamespace THEN p.relname::text ELSE pn.nspname || '.' || p.relname END
      FROM pg_inherits AS i
      JOIN pg_class AS p ON p.oid = i.inhparent
      JOIN pg_namespace AS pn ON pn.oid = p.relnamespace
      WHERE i.inhrelid = c.oid
      ORDER BY i.inhseqno
    )`;

/** The storage options of the table `c` and of its TOAST table. */
export const STORAGE_OPTIONS = `nullif(coalesce(c.reloptions, '{}') || ARRAY(
      SELECT 'toast.' || option FROM pg_class AS toast CROSS JOIN unnest(toast.reloptions) AS option
      WHERE toast.oid = c.reltoastrelid
    ), '{}')`;

/** The tablespace of the relation `c`; null: that of the database. */
export const TABLESPACE = `CASE WHEN c.reltablespace <> 0 THEN
      (SELECT spcname::text FROM pg_tablespace AS ts WHERE ts.oid = c.reltablespace) END`;

/** How the rows of the relation `c` are stored. */
export const ACCESS_METHOD = '(SELECT amname::text FROM pg_am WHERE pg_am.oid = c.relam)';

/** The keys of the index by which the relation `c` is clustered. */
export const CLUSTERED_BY = `(
      SELECT string_agg(pg_get_indexdef(i.indexrelid, place, true), ', ' ORDER BY place)
      FROM pg_index AS i CROSS JOIN generate_series(1, i.indnkeyatts) AS place
      WHERE i.indrelid = c.oid AND i.indisclustered
    )`;
