import { SECRET_NAMES } from '../session/redact.ts';
import { publicOptions } from './public-options-sql.ts';
import { flagged, routine, type Sort, said } from './sorts.ts';

const options = (column: string): string => said('options', `array_to_string(${publicOptions(`o.${column}`)}, ', ')`);

/** The columns of a subscription that every role may read, with the version that introduced them. */
const SUBSCRIPTION: readonly (readonly [since: number, text: string])[] = [
  [0, flagged('enabled', 'subenabled')],
  [0, said('publications', `array_to_string(ARRAY(SELECT unnest(o.subpublications) ORDER BY 1), ', ')`)],
  [0, said('slot', 'o.subslotname::text')],
  [140000, said('synchronous_commit', 'o.subsynccommit')],
  [140000, flagged('binary', 'subbinary')],
  [140000, said('streaming', 'o.substream::text')],
  [150000, said('two-phase', `CASE WHEN o.subtwophasestate = 'd' THEN 'off' ELSE 'on' END`)],
  [150000, flagged('disabled on error', 'subdisableonerr')],
  [160000, said('origin', 'o.suborigin')],
  [160000, flagged('a password is required', 'subpasswordrequired')],
  [160000, flagged('run as owner', 'subrunasowner')],
  [170000, flagged('failover', 'subfailover')],
];

/** Settings defined by extensions or applications may contain secrets, so their values are masked. */
const SETTING_VALUE = `CASE WHEN o.name LIKE '%.%' OR o.name ~* '${SECRET_NAMES}' THEN '***' ELSE o.value END`;

/** Sorts of objects of the whole database. https://www.postgresql.org/docs/current/catalogs.html */
export const databaseSorts: readonly Sort[] = [
  {
    what: 'cast',
    catalog: 'pg_cast',
    prefix: null,
    name: `format('(%s AS %s)', format_type(o.castsource, NULL), format_type(o.casttarget, NULL))`,
    says: () => [
      `CASE WHEN o.castfunc <> 0 THEN 'function ' || o.castfunc::regprocedure END`,
      said('context', `CASE o.castcontext WHEN 'i' THEN 'implicit' WHEN 'a' THEN 'assignment' ELSE 'explicit' END`),
      said('method', `CASE o.castmethod WHEN 'f' THEN 'function' WHEN 'i' THEN 'input and output' ELSE 'binary' END`),
    ],
  },
  {
    what: 'transform',
    catalog: 'pg_transform',
    prefix: null,
    name: `format('for %s in %s', format_type(o.trftype, NULL), (SELECT lanname FROM pg_language WHERE oid = o.trflang))`,
    says: () => [routine('from SQL', 'trffromsql'), routine('to SQL', 'trftosql')],
  },
  {
    what: 'language',
    catalog: 'pg_language',
    prefix: null,
    name: 'o.lanname',
    says: () => [
      flagged('trusted', 'lanpltrusted'),
      routine('handler', 'lanplcallfoid'),
      routine('inline', 'laninline'),
      routine('validator', 'lanvalidator'),
    ],
  },
  {
    what: 'access method',
    catalog: 'pg_am',
    prefix: null,
    name: 'o.amname',
    says: () => [
      said('for', `CASE o.amtype WHEN 'i' THEN 'indexes' ELSE 'tables' END`),
      routine('handler', 'amhandler'),
    ],
  },
  {
    what: 'foreign-data wrapper',
    catalog: 'pg_foreign_data_wrapper',
    prefix: null,
    name: 'o.fdwname',
    says: () => [routine('handler', 'fdwhandler'), routine('validator', 'fdwvalidator'), options('fdwoptions')],
  },
  {
    what: 'user mapping',
    alone: true,
    catalog: '(SELECT usename, srvname FROM pg_user_mappings)',
    prefix: null,
    name: `format('of %s on %s', o.usename, o.srvname)`,
    // Few roles can see its options, so the result would depend on the role.
    says: () => ['NULL'],
  },
  {
    what: 'subscription',
    alone: true,
    catalog: 'pg_subscription',
    prefix: null,
    name: 'o.subname',
    condition: 'o.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())',
    says: (version) => SUBSCRIPTION.flatMap(([since, text]) => (version >= since ? [text] : [])),
  },
  {
    what: 'security label',
    alone: true,
    catalog: `(
        SELECT l.provider, l.label, (pg_identify_object(l.classoid, l.objoid, l.objsubid)).*
        FROM pg_seclabel AS l WHERE l.objoid >= 16384)`,
    prefix: null,
    name: `format('by %s on %s %s', o.provider, o.type, o.identity)`,
    says: () => ['o.label'],
  },
  {
    what: 'default setting',
    alone: true,
    catalog: `(
        SELECT split_part(setting, '=', 1) AS name, substr(setting, strpos(setting, '=') + 1) AS value,
          CASE WHEN s.setrole <> 0 THEN ' for ' || pg_get_userbyid(s.setrole) ELSE '' END AS role
        FROM pg_db_role_setting AS s
        JOIN pg_database AS d ON d.oid = s.setdatabase AND d.datname = current_database()
        CROSS JOIN unnest(s.setconfig) AS setting)`,
    prefix: null,
    name: 'o.name || o.role',
    says: () => [SETTING_VALUE],
  },
];
