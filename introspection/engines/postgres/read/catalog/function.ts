import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { targetOf } from './names-sql.ts';
import { fromRoutines, PARALLEL, routineFacts, SIGNATURE } from './routine-sql.ts';

type Row = NamedRow & Omit<Facts<'function'>, 'settings'> & { readonly settings: readonly string[] | null };

const functions = (version: number) => `
  SELECT n.nspname AS namespace, ${SIGNATURE} AS name, ${routineFacts(version)},
    format_type(p.prorettype, NULL) AS returns, p.proretset AS "returnsSet",
    CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
    p.proisstrict AS strict, p.proleakproof AS leakproof, ${PARALLEL} AS parallel, p.prokind = 'w' AS window,
    p.procost::text AS cost, ${targetOf('pg_proc', 'p.prosupport')} AS support, p.prorows::text AS rows ${fromRoutines("'f', 'w'")}`;

/** Functions, window functions and trigger functions. */
export function readFunctions(session: Session): Reader<'function'> {
  return async (scope) => {
    const rows = await session.read<Row>('functions', scope, functions(session.version), [scope.namespaces]);
    return rows.map(({ namespace, name, settings, ...facts }) => ({
      kind: 'function',
      namespace,
      owner: null,
      name,
      facts: { ...facts, settings: parseOptions(settings) },
    }));
  };
}
