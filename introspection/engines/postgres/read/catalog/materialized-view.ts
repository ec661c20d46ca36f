import type { Reader } from '../../../../engine.ts';
import { parseOptions } from '../definitions/options.ts';
import { queryOf } from '../definitions/view-query.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import {
  ACCESS_METHOD,
  CLUSTERED_BY,
  commentOn,
  IN_SCOPE,
  memberOfExtension,
  STORAGE_OPTIONS,
  TABLESPACE,
} from './scope-sql.ts';

interface Row extends NamedRow {
  readonly definition: string;
  readonly populated: boolean;
  readonly options: readonly string[] | null;
  readonly accessMethod: string | null;
  readonly clusteredBy: string | null;
  readonly tablespace: string | null;
  readonly comment: string | null;
}

const MATERIALIZED_VIEWS = `
  SELECT n.nspname AS namespace, c.relname AS name, pg_get_viewdef(c.oid) AS definition, c.relispopulated AS populated,
    ${ACCESS_METHOD} AS "accessMethod", ${CLUSTERED_BY} AS "clusteredBy", ${TABLESPACE} AS tablespace,
    ${STORAGE_OPTIONS} AS options, comment.description AS comment
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace ${commentOn('pg_class', 'c.oid')}
  WHERE c.relkind = 'm' AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_class', 'c.oid')}`;

export function readMaterializedViews(session: Session): Reader<'materializedView'> {
  return async (scope) => {
    const rows = await session.read<Row>('materialized views', scope, MATERIALIZED_VIEWS, [scope.namespaces]);
    return rows.map(({ namespace, name, definition, options, ...facts }) => ({
      kind: 'materializedView',
      namespace,
      owner: null,
      name,
      facts: { ...facts, definition: queryOf(definition), options: parseOptions(options) },
    }));
  };
}
