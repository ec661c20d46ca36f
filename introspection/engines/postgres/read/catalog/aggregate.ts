import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { targetOf } from './names-sql.ts';
import { ARGUMENTS, fromRoutines, PARALLEL, SIGNATURE } from './routine-sql.ts';

type Row = NamedRow & Facts<'aggregate'>;

const AGGREGATES = `
  SELECT made.namespace, made.name, made.arguments, made.returns, made.parallel, made.comment,
    CASE a.aggkind WHEN 'n' THEN 'normal' WHEN 'o' THEN 'orderedSet' ELSE 'hypotheticalSet' END AS kind,
    a.aggnumdirectargs AS "directArguments", format_type(a.aggtranstype, NULL) AS "stateType", ${targetOf('pg_proc', 'a.aggtransfn')} AS "stateFunction",
    ${targetOf('pg_proc', 'a.aggfinalfn')} AS "finalFunction", a.agginitval AS "initialCondition",
    ${targetOf('pg_proc', 'a.aggmtransfn')} AS "movingStateFunction",
    ${targetOf('pg_proc', 'a.aggminvtransfn')} AS "movingInverseFunction",
    ${targetOf('pg_proc', 'a.aggmfinalfn')} AS "movingFinalFunction", a.aggminitval AS "movingInitialCondition",
    ${targetOf('pg_proc', 'a.aggcombinefn')} AS "combineFunction",
    ${targetOf('pg_operator', 'a.aggsortop')} AS "sortOperator"
  FROM (
    SELECT p.oid, n.nspname AS namespace, ${SIGNATURE} AS name, ${ARGUMENTS} AS arguments,
      format_type(p.prorettype, NULL) AS returns, ${PARALLEL} AS parallel, comment.description AS comment
    ${fromRoutines("'a'")}
  ) AS made
  JOIN pg_aggregate AS a ON a.aggfnoid = made.oid`;

export function readAggregates(session: Session): Reader<'aggregate'> {
  return async (scope) => {
    const rows = await session.read<Row>('aggregates', scope, AGGREGATES, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'aggregate', namespace, owner: null, name, facts }));
  };
}
