import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { Session } from '../session/session.ts';
import type { NamedRow } from './named-row.ts';
import { commentOn } from './scope-sql.ts';

type Row = NamedRow & Facts<'extension'>;

/** PL/pgSQL is left out: every new database has it. */
const EXTENSIONS = `
  SELECT '' AS namespace, e.extname AS name, e.extversion AS version, n.nspname AS schema, comment.description AS comment
  FROM pg_extension AS e
  JOIN pg_namespace AS n ON n.oid = e.extnamespace ${commentOn('pg_extension', 'e.oid')}
  WHERE e.extname <> 'plpgsql'`;

export function readExtensions(session: Session): Reader<'extension'> {
  return async (scope) => {
    const rows = await session.read<Row>('extensions', scope, EXTENSIONS);
    return rows.map(({ namespace, name, ...facts }) => ({ kind: 'extension', namespace, owner: null, name, facts }));
  };
}
