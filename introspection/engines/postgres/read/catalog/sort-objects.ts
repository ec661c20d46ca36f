import type { Reader } from '../../../../engine.ts';
import type { Session } from '../session/session.ts';
import { catalogSorts } from './catalog-sorts.ts';
import { databaseSorts } from './database-sorts.ts';
import type { NamedRow } from './named-row.ts';
import { IN_SCOPE } from './scope-sql.ts';
import type { Sort } from './sorts.ts';

/** The first oid of user-created objects. https://www.postgresql.org/docs/current/system-catalog-initial-data.html */
const FIRST_OID = 16384;

type Row = NamedRow & { readonly definition: string; readonly comment: string | null };

/** All objects of one sort, without members of extensions and without internal objects such as the casts of a range type. */
function queryOf({ what, catalog, prefix, name, says, condition = 'true', alone: own }: Sort, version: number): string {
  const isCatalog = own === undefined;
  const alone = isCatalog
    ? `NOT EXISTS (
      SELECT FROM pg_depend AS d WHERE d.classid = '${catalog}'::regclass AND d.objid = o.oid AND d.deptype IN ('e', 'i'))`
    : 'true';
  const from = prefix === null ? '' : `JOIN pg_namespace AS n ON n.oid = o.${prefix}namespace`;
  const scope = prefix !== null ? IN_SCOPE : isCatalog ? `o.oid >= ${FIRST_OID}` : 'true';
  return `
    SELECT ${prefix === null ? `''` : 'n.nspname::text'} AS namespace, '${what} ' || ${name} AS name,
      concat_ws('; ', ${says(version).join(',\n        ')}) AS definition,
      ${isCatalog ? `obj_description(o.oid, '${catalog}')` : 'NULL'} AS comment
    FROM ${catalog} AS o ${from}
    WHERE ${condition} AND ${scope} AND ${alone}`;
}

/** The sorts of objects that stand in a schema and have no kind of their own. */
export function readCatalogObjects(session: Session): Reader<'catalogObject'> {
  return async (scope) => {
    const sql = catalogSorts.map((sort) => queryOf(sort, session.version)).join('\n    UNION ALL');
    const rows = await session.read<Row>('catalogue objects', scope, sql, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({
      kind: 'catalogObject',
      namespace,
      owner: null,
      name,
      facts,
    }));
  };
}

/** The sorts of objects of the whole database that have no kind of their own. */
export function readDatabaseObjects(session: Session): Reader<'databaseObject'> {
  return async (scope) => {
    const sql = databaseSorts.map((sort) => queryOf(sort, session.version)).join('\n    UNION ALL');
    const rows = await session.read<Row>('objects of the database', scope, sql);
    return rows.map(({ namespace, name, ...facts }) => ({
      kind: 'databaseObject',
      namespace,
      owner: null,
      name,
      facts,
    }));
  };
}
