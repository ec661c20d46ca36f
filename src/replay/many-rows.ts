import type { Statement } from '../../introspection/index.ts';

/** Up to this many rows are inserted, because a later statement may need them. More are considered the data of a dump. */
const MOST = 1_000;

/**
 * The statements without INSERTs of rows if there are many of these, and a note about that. Rows are not compared, and the
 * data of COPY is never loaded.
 */
export function withoutManyRows(all: readonly Statement[]): {
  readonly statements: readonly Statement[];
  readonly passedOver: readonly string[];
} {
  const statements = all.filter(({ rows }) => rows === undefined);
  const count = all.length - statements.length;
  if (count <= MOST) return { statements: all, passedOver: [] };
  return { statements, passedOver: [`${count} INSERTs of rows were not run, because rows are not compared.`] };
}
