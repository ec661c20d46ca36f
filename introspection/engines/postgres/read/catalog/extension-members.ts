import type { NameSort } from '../../../../model/name-sort.ts';
import { everything } from '../../../../scope.ts';
import type { ExtensionMembers } from '../../../../snapshot.ts';
import type { Session } from '../session/session.ts';

interface Place {
  readonly sort: NameSort;
  readonly catalog: string;
  readonly prefix: string;
  readonly condition?: string;
}

/** Leaves out names that other routines of the schema have too: a text that uses the name may mean those. */
const ONLY_MEMBERS = `NOT EXISTS (
      SELECT FROM pg_proc AS p
      WHERE p.proname = o.proname AND p.pronamespace = o.pronamespace AND p.oid <> ALL (ARRAY(
        SELECT objid FROM pg_depend
        WHERE classid = 'pg_proc'::regclass AND deptype = 'e' AND refclassid = 'pg_extension'::regclass
      ))
    )`;

const PLACES: readonly Place[] = [
  { sort: 'type', catalog: 'pg_type', prefix: 'typ', condition: `o.typcategory <> 'A'` },
  { sort: 'routine', catalog: 'pg_proc', prefix: 'pro', condition: ONLY_MEMBERS },
  { sort: 'relation', catalog: 'pg_class', prefix: 'rel' },
  { sort: 'collation', catalog: 'pg_collation', prefix: 'coll' },
  { sort: 'operator', catalog: 'pg_operator', prefix: 'opr' },
  { sort: 'operatorClass', catalog: 'pg_opclass', prefix: 'opc' },
  { sort: 'textSearch', catalog: 'pg_ts_config', prefix: 'cfg' },
  { sort: 'textSearch', catalog: 'pg_ts_dict', prefix: 'dict' },
];

const membersIn = ({ sort, catalog, prefix, condition = 'true' }: Place): string => `
    SELECT m.extension, '${sort}' AS sort, o.${prefix}namespace AS namespace, o.${prefix}name::text AS name,
      EXISTS (
        SELECT FROM ${catalog} AS s
        WHERE s.${prefix}name = o.${prefix}name AND s.${prefix}namespace = 'pg_catalog'::regnamespace
      ) AS hidden
    FROM member AS m
    JOIN ${catalog} AS o ON o.oid = m.objid AND m.classid = '${catalog}'::regclass AND ${condition}`;

/** Starts from the members, which are few, and joins their catalogues, which are long. */
const MEMBERS = `
  WITH member AS MATERIALIZED (
    SELECT d.classid, d.objid, e.extname::text AS extension
    FROM pg_extension AS e
    JOIN pg_depend AS d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
    WHERE e.extname <> 'plpgsql'
  )
  SELECT found.extension, n.nspname::text AS namespace, found.sort,
    array_agg(DISTINCT found.name COLLATE "C" ORDER BY found.name COLLATE "C") AS names,
    coalesce(
      array_agg(DISTINCT found.name COLLATE "C" ORDER BY found.name COLLATE "C") FILTER (WHERE found.hidden), '{}'
    ) AS hidden
  FROM (${PLACES.map(membersIn).join('\n    UNION ALL')}
  ) AS found
  JOIN pg_namespace AS n ON n.oid = found.namespace AND n.nspname <> 'pg_catalog'
  GROUP BY 1, 2, 3
  ORDER BY 1, 2, 3`;

/** The names that extensions created, in any schema: objects that are read may refer to names outside the scope. */
export function readExtensionMembers(session: Session): Promise<readonly ExtensionMembers[]> {
  return session.read<ExtensionMembers>('names of extensions', everything, MEMBERS);
}
