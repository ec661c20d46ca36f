import type { Reader } from '../../../../engine.ts';
import { parseViewOptions } from '../definitions/options.ts';
import { queryOf } from '../definitions/view-query.ts';
import type { Session } from '../session/session.ts';
import { commentOn, IN_SCOPE, memberOfExtension } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly name: string;
  readonly definition: string;
  readonly options: readonly string[] | null;
  readonly comment: string | null;
};

const VIEWS = `
  SELECT n.nspname AS namespace, c.relname AS name, pg_get_viewdef(c.oid) AS definition, c.reloptions AS options,
    comment.description AS comment
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace ${commentOn('pg_class', 'c.oid')}
  WHERE c.relkind = 'v' AND ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_class', 'c.oid')}`;

export function readViews(session: Session): Reader<'view'> {
  return async (scope) => {
    const rows = await session.read<Row>('views', scope, VIEWS, [scope.namespaces]);
    return rows.map((row) => ({
      kind: 'view',
      namespace: row.namespace,
      owner: null,
      name: row.name,
      facts: { definition: queryOf(row.definition), options: parseViewOptions(row.options), comment: row.comment },
    }));
  };
}
