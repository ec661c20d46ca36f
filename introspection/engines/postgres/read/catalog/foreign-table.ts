import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { publicOption, publicOptions } from './public-options-sql.ts';
import { commentOn, IN_SCOPE, memberOfExtension, PARENTS } from './scope-sql.ts';

type Row = NamedRow &
  Omit<Facts<'foreignTable'>, 'options' | 'columnOptions'> & {
    readonly options: readonly string[] | null;
    readonly columnOptions: readonly string[];
  };

const FOREIGN_TABLES = `
  SELECT n.nspname AS namespace, c.relname AS name, s.srvname AS server,
    ${publicOptions('f.ftoptions')} AS options,
    ARRAY(
      SELECT ${publicOption(`(a.attname || '.' || option)`)}
      FROM pg_attribute AS a CROSS JOIN unnest(a.attfdwoptions) AS option
      WHERE a.attrelid = c.oid AND NOT a.attisdropped ORDER BY a.attnum
    ) AS "columnOptions",
    ${PARENTS} AS parents, CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS "partitionBound",
    comment.description AS comment
  FROM pg_foreign_table AS f
  JOIN pg_foreign_server AS s ON s.oid = f.ftserver
  JOIN pg_class AS c ON c.oid = f.ftrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace ${commentOn('pg_class', 'c.oid')}
  WHERE ${IN_SCOPE}
    AND NOT ${memberOfExtension('pg_class', 'c.oid')}`;

export function readForeignTables(session: Session): Reader<'foreignTable'> {
  return async (scope) => {
    const rows = await session.read<Row>('foreign tables', scope, FOREIGN_TABLES, [scope.namespaces]);
    return rows.map(({ namespace, name, options, columnOptions, parents = [], ...facts }) => ({
      kind: 'foreignTable',
      namespace,
      owner: null,
      name,
      facts: {
        ...facts,
        parents,
        parentOrder: parents.length > 1 ? parents : [],
        options: parseOptions(options),
        columnOptions: parseOptions(columnOptions),
      },
    }));
  };
}
