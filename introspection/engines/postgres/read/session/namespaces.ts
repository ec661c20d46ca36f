import { everything } from '../../../../scope.ts';
import { compareText } from '../../../../snapshot-order.ts';
import type { Session } from './session.ts';

/** Every role may read this catalogue, whatever its privileges on the schemas. */
const NAMESPACES = `
  SELECT nspname::text AS name
  FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;

/** The schemas of a database except those of the system, in code unit order. */
export async function readNamespaces(session: Session): Promise<readonly string[]> {
  const rows = await session.read<{ readonly name: string }>('schemas', everything, NAMESPACES);
  return rows.map(({ name }) => name).sort(compareText);
}
