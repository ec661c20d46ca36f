import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { OWNED_OBJECT } from './owned-objects.ts';

type Row = NamedRow & Facts<'owner'>;

const OWNERS = `
  WITH ${OWNED_OBJECT}
  SELECT namespace, label AS name, pg_get_userbyid(owner) AS role
  FROM object`;

export function readOwners(session: Session): Reader<'owner'> {
  return async (scope) => {
    const rows = await session.read<Row>('owners', scope, OWNERS, [scope.namespaces]);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'owner', namespace, owner: null, name, facts }));
  };
}
