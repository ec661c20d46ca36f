/**
 * Fragments that keep every query to the scope: `$1` is the list of schemas, or null for all but the system's. Members of
 * extensions are left out; `skipped.ts` lists them.
 */
export const IN_SCOPE = `
      n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ($1::text[] IS NULL OR n.nspname = ANY ($1))`;

/** True for an object that an extension brought along. `catalog` is the system catalogue the object stands in. */
export const memberOfExtension = (catalog: 'pg_class' | 'pg_type', oid: string): string => `
      ${oid} IN (
        SELECT objid FROM pg_depend
        WHERE refclassid = 'pg_extension'::regclass AND classid = '${catalog}'::regclass AND deptype = 'e'
      )`;

/** Common table expression `relation (oid, …)`: the tables, and with them the views, whose parts are read. */
export const RELATION = `
  relation AS MATERIALIZED (
    SELECT c.oid, n.nspname, c.relname, c.relkind
    FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v') AND ${IN_SCOPE}
      AND NOT ${memberOfExtension('pg_class', 'c.oid')}
  )`;

/** The comment on a relation, a type or, by `part`, on a column. */
export const commentOn = (catalog: 'pg_class' | 'pg_type' | 'pg_trigger', oid: string, part = '0'): string => `
  LEFT JOIN pg_description AS comment
    ON comment.classoid = '${catalog}'::regclass AND comment.objoid = ${oid} AND comment.objsubid = ${part}`;
