import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

/** SQL fragments about routines: `p` is the row of `pg_proc`, `n` that of its schema. */

/** A type as the routine's own schema would write it. */
const TYPE_AT_HOME = `CASE
          WHEN starts_with(type.name, quote_ident(n.nspname) || '.') THEN substr(type.name, length(quote_ident(n.nspname)) + 2)
          ELSE type.name END`;

/** `add(integer, mood)`: argument types distinguish overloads. */
export const SIGNATURE = `p.proname || '(' || coalesce((
      SELECT string_agg(${TYPE_AT_HOME}, ', ' ORDER BY given.place)
      FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY AS given (oid, place)
      CROSS JOIN LATERAL format_type(given.oid, NULL) AS type (name)
    ), '') || ')'`;

export const ARGUMENTS = `coalesce((
      SELECT json_agg(json_build_object(
        'name', nullif(p.proargnames[a.place], ''), 'type', format_type(a.oid, NULL),
        'mode', CASE p.proargmodes[a.place]
          WHEN 'o' THEN 'out' WHEN 'b' THEN 'inout' WHEN 'v' THEN 'variadic' WHEN 't' THEN 'table' ELSE 'in' END,
        'default', pg_get_function_arg_default(p.oid, a.place::int)
      ) ORDER BY a.place)
      FROM unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) WITH ORDINALITY AS a (oid, place)
    ), '[]')`;

/** The facts that functions and procedures share. Since version 14 a body in standard SQL is stored as a parse tree. */
export const routineFacts = (version: number): string => `l.lanname AS language, ${ARGUMENTS} AS arguments,
    CASE WHEN l.lanname IN ('sql', 'plpgsql')
      THEN ${version >= 140000 ? 'coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)' : 'p.prosrc'} END AS body,
    CASE WHEN l.lanname NOT IN ('sql', 'plpgsql') THEN concat_ws(', ', p.prosrc, p.probin) END AS source,
    p.prosecdef AS "securityDefiner", p.proconfig AS settings, comment.description AS comment`;

export const PARALLEL = `CASE p.proparallel WHEN 's' THEN 'safe' WHEN 'r' THEN 'restricted' ELSE 'unsafe' END`;

/** Routines of the given sorts (`pg_proc.prokind`), without the constructor functions that a range type creates. */
export const fromRoutines = (sorts: string): string => `
  FROM pg_proc AS p
  JOIN pg_namespace AS n ON n.oid = p.pronamespace
  JOIN pg_language AS l ON l.oid = p.prolang ${commentOn('pg_proc', 'p.oid')}
  WHERE p.prokind IN (${sorts}) AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_proc', 'p.oid')}
    AND NOT EXISTS (
      SELECT FROM pg_depend AS d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i'
    )`;
