import type { Reader } from '../../../../engine.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import { persistenceOf } from './names-sql.ts';
import {
  ACCESS_METHOD,
  CLUSTERED_BY,
  commentOn,
  IN_SCOPE,
  memberOfExtension,
  PARENTS,
  STORAGE_OPTIONS,
  TABLESPACE,
} from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly name: string;
  readonly persistence: 'permanent' | 'unlogged' | 'temporary';
  readonly partitioning: string | null;
  readonly partitionBound: string | null;
  readonly parents: readonly string[];
  readonly rowSecurity: 'off' | 'on' | 'forced';
  readonly rowSecurityForced: boolean;
  readonly replicaIdentity: string;
  readonly accessMethod: string | null;
  readonly clusteredBy: string | null;
  readonly options: readonly string[] | null;
  readonly tablespace: string | null;
  readonly comment: string | null;
};

/**
 * Null if there is no such index, or if it was dropped: then no replica identity is left.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-REPLICA-IDENTITY
 */
const IDENTITY_COLUMNS = `(
        SELECT string_agg(a.attname, ', ' ORDER BY a.attname)
        FROM pg_index AS i
        JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = ANY ((i.indkey::int2[])[0 : i.indnkeyatts - 1])
        WHERE i.indrelid = c.oid AND i.indisreplident
      )`;

const TABLES = `
  SELECT n.nspname AS namespace, c.relname AS name,
    ${persistenceOf('c.relpersistence')} AS persistence,
    CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partitioning,
    CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS "partitionBound",
    ${PARENTS} AS parents,
    CASE WHEN NOT c.relrowsecurity THEN 'off' WHEN c.relforcerowsecurity THEN 'forced' ELSE 'on' END AS "rowSecurity",
    c.relforcerowsecurity AND NOT c.relrowsecurity AS "rowSecurityForced",
    CASE c.relreplident WHEN 'd' THEN 'default' WHEN 'f' THEN 'full'
      ELSE coalesce('index (' || ${IDENTITY_COLUMNS} || ')', 'nothing') END AS "replicaIdentity",
    ${ACCESS_METHOD} AS "accessMethod", ${CLUSTERED_BY} AS "clusteredBy", ${TABLESPACE} AS tablespace,
    ${STORAGE_OPTIONS} AS options, comment.description AS comment
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace ${commentOn('pg_class', 'c.oid')}
  WHERE c.relkind IN ('r', 'p') AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_class', 'c.oid')}`;

/** Ordinary and partitioned tables, and the partitions. */
export function readTables(session: Session): Reader<'table'> {
  return async (scope) => {
    const rows = await session.read<Row>('tables', scope, TABLES, [scope.namespaces]);
    return rows.map((row) => ({
      kind: 'table',
      namespace: row.namespace,
      owner: null,
      name: row.name,
      facts: {
        persistence: row.persistence,
        strict: undefined,
        withoutRowid: undefined,
        partitioning: row.partitioning,
        partitionBound: row.partitionBound,
        parents: row.parents,
        parentOrder: row.parents.length > 1 ? row.parents : [],
        rowSecurity: row.rowSecurity,
        rowSecurityForced: row.rowSecurityForced,
        replicaIdentity: row.replicaIdentity,
        accessMethod: row.accessMethod,
        clusteredBy: row.clusteredBy,
        options: parseOptions(row.options),
        tablespace: row.tablespace,
        comment: row.comment,
      },
    }));
  };
}
