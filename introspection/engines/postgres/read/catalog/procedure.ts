import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { fromRoutines, routineFacts, SIGNATURE } from './routine-sql.ts';

type Row = NamedRow & Omit<Facts<'procedure'>, 'settings'> & { readonly settings: readonly string[] | null };

const procedures = (version: number) => `
  SELECT n.nspname AS namespace, ${SIGNATURE} AS name, ${routineFacts(version)} ${fromRoutines("'p'")}`;

export function readProcedures(session: Session): Reader<'procedure'> {
  return async (scope) => {
    const rows = await session.read<Row>('procedures', scope, procedures(session.version), [scope.namespaces]);
    return rows.map(({ namespace, name, settings, ...facts }) => ({
      kind: 'procedure',
      namespace,
      owner: null,
      name,
      facts: { ...facts, settings: parseOptions(settings) },
    }));
  };
}
