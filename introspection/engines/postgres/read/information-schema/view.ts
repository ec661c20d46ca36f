import type { Reader } from '../../../../engine.ts';
import { queryOf } from '../definitions/view-query.ts';
import type { Session } from '../session/session.ts';
import { inScope } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly name: string;
  /** Null where the role does not own the view. */
  readonly definition: string | null;
};

const VIEWS = `
  SELECT table_schema AS namespace, table_name AS name, view_definition AS definition
  FROM information_schema.views
  WHERE ${inScope('table_schema')}`;

export function readViews(session: Session): Reader<'view'> {
  return async (scope) => {
    const rows = await session.read<Row>('views', scope, VIEWS, [scope.namespaces]);
    return rows.map((row) => ({
      kind: 'view',
      namespace: row.namespace,
      owner: null,
      name: row.name,
      facts: {
        definition: row.definition === null ? undefined : queryOf(row.definition),
        options: undefined,
        comment: undefined,
      },
    }));
  };
}
