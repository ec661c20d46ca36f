import type { Statement } from '../../introspection/index.ts';

/** A script may need this many rows later; more are the rows of a dump. */
const MOST = 1_000;

/**
 * The statements without the INSERTs of rows, where they are many, and a sentence about that. Rows are not compared, and those of
 * COPY are passed over anyway; a few are run, as a later statement may look for them.
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
