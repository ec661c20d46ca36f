import type { Reader } from '../../../../engine.ts';
import type { IndexKey } from '../../../../model/index-key.ts';
import type { Scope } from '../../../../scope.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import type { Session } from '../session/session.ts';
import { columnNames, type Relations } from './relations.ts';
import { commentOn } from './scope-sql.ts';

type Row = {
  readonly relation: number;
  readonly name: string;
  readonly numbers: readonly number[];
  readonly expressions: readonly string[] | null;
  readonly kinds: readonly string[];
  readonly target: number | null;
  readonly comment: string | null;
};

/** Expressions stand in statistics from version 14 on. */
const statisticsObjects = (version: number) => `
  SELECT s.stxrelid::int4 AS relation, s.stxname AS name, s.stxkeys::int2[] AS numbers,
    ${version >= 140000 ? 'pg_get_statisticsobjdef_expressions(s.oid)' : 'NULL::text[]'} AS expressions,
    ARRAY(
      SELECT CASE kind WHEN 'd' THEN 'ndistinct' WHEN 'f' THEN 'dependencies' WHEN 'm' THEN 'mcv' ELSE 'expressions' END
      FROM unnest(s.stxkind) AS kind
    ) AS kinds,
    nullif(s.stxstattarget, -1)::int AS target, comment.description AS comment
  FROM pg_statistic_ext AS s ${commentOn('pg_statistic_ext', 's.oid')}`;

export function readStatisticsObjects(
  session: Session,
  relationsOf: (scope: Scope) => Promise<Relations>,
): Reader<'statisticsObject'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const rows = await session.read<Row>('statistics objects', scope, statisticsObjects(session.version));
    return rows.flatMap(({ relation: oid, name, numbers, expressions, ...facts }) => {
      const relation = relations.get(oid);
      if (relation === undefined) return [];
      const columns = columnNames(relation, numbers);
      const named = [...columns, ...(expressions ?? []).map(() => 'expr')];
      return {
        kind: 'statisticsObject',
        namespace: relation.namespace,
        owner: relation.name,
        name,
        ...(isDefaultName(name, relation.name, named, 'stat') && { autoNamed: true }),
        facts: {
          ...facts,
          keys: [
            ...columns.map((column) => keyOf(column, null)),
            ...(expressions ?? []).map((expression) => keyOf(null, expression)),
          ],
        },
      };
    });
  };
}

/** Statistics have no direction. */
function keyOf(column: string | null, expression: string | null): IndexKey {
  return { column, expression, direction: 'asc' };
}
