import type { Scope } from '../../../scope.ts';
import type { Unmodelled } from '../../../snapshot.ts';
import type { Session } from '../session.ts';
import { IN_SCOPE } from './scope-sql.ts';

const EXAMPLES = 3;

/** The first oid that is not the system's own. https://www.postgresql.org/docs/current/system-catalog-initial-data.html */
const FIRST_OID = 16384;

/** Neither brought along by an extension nor made for another object, as the casts of a range type are. */
const standsAlone = (catalog: string): string => `NOT EXISTS (
      SELECT FROM pg_depend AS d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype IN ('e', 'i'))`;

/** Objects that stand in a schema. */
const inSchema = (what: string, catalog: string, prefix: string, condition = 'true'): string => `
    SELECT '${what}' AS what, o.${prefix}name::text AS name
    FROM ${catalog} AS o JOIN pg_namespace AS n ON n.oid = o.${prefix}namespace
    WHERE ${condition} AND ${IN_SCOPE} AND ${standsAlone(catalog)}`;

/** Objects of the whole database. */
const databaseWide = (what: string, catalog: string, name: string): string => `
    SELECT '${what}', ${name}
    FROM ${catalog} AS o
    WHERE $1::text[] IS NULL AND o.oid >= ${FIRST_OID} AND ${standsAlone(catalog)}`;

const UNMODELLED = `
  SELECT what, count(*)::int AS count, (array_agg(name ORDER BY name COLLATE "C"))[1:${EXAMPLES}] AS examples
  FROM (
    ${[
      inSchema('base types', 'pg_type', 'typ', `(o.typtype = 'b' AND o.typcategory <> 'A' OR NOT o.typisdefined)`),
      inSchema('operators', 'pg_operator', 'opr'),
      inSchema('operator classes', 'pg_opclass', 'opc'),
      inSchema('operator families', 'pg_opfamily', 'opf'),
      inSchema('conversions', 'pg_conversion', 'con'),
      inSchema('text search configurations', 'pg_ts_config', 'cfg'),
      inSchema('text search dictionaries', 'pg_ts_dict', 'dict'),
      inSchema('text search parsers', 'pg_ts_parser', 'prs'),
      inSchema('text search templates', 'pg_ts_template', 'tmpl'),
      databaseWide(
        'casts',
        'pg_cast',
        `format('%s as %s', format_type(o.castsource, NULL), format_type(o.casttarget, NULL))`,
      ),
      databaseWide('transforms', 'pg_transform', `format('%s for %s', format_type(o.trftype, NULL), o.trflang)`),
      databaseWide('languages', 'pg_language', 'o.lanname::text'),
      databaseWide('access methods', 'pg_am', 'o.amname::text'),
      databaseWide('foreign-data wrappers', 'pg_foreign_data_wrapper', 'o.fdwname::text'),
      `
    SELECT 'user mappings', format('%s on %s', m.usename, m.srvname) FROM pg_user_mappings AS m WHERE $1::text[] IS NULL`,
      `
    SELECT 'subscriptions', s.subname::text FROM pg_subscription AS s JOIN pg_database AS d ON d.oid = s.subdbid
    WHERE $1::text[] IS NULL AND d.datname = current_database()`,
      `
    SELECT 'security labels', l.label FROM pg_seclabel AS l WHERE $1::text[] IS NULL AND l.objoid >= ${FIRST_OID}`,
      `
    SELECT 'settings of the database', split_part(setting, '=', 1)
    FROM pg_db_role_setting AS s
    JOIN pg_database AS d ON d.oid = s.setdatabase AND d.datname = current_database()
    CROSS JOIN unnest(s.setconfig) AS setting
    WHERE $1::text[] IS NULL`,
    ].join('\n    UNION ALL')}
  ) AS found (what, name)
  GROUP BY what
  ORDER BY what COLLATE "C"`;

/** What the database has and no kind stands for, as far as the role may see it: counted, so that it is not passed off as parity. */
export function readUnmodelled(session: Session, scope: Scope): Promise<readonly Unmodelled[]> {
  return session.read<Unmodelled>('objects of other kinds', scope, UNMODELLED, [scope.namespaces]);
}
