import type { Scope } from '../../../../scope.ts';
import { type IndexDefinition, parseIndexDefinition } from '../definitions/index-definition.ts';
import type { Session } from '../session/session.ts';
import { keyOf } from './relations.ts';

/** The index of a key constraint. Both have the same name. Names of indexes are unique in a schema, names of constraints are not. */
interface ConstraintIndex {
  readonly namespace: string;
  readonly table: string;
  readonly definition: IndexDefinition;
}

type Row = {
  readonly namespace: string;
  readonly table: string;
  readonly name: string;
  readonly definition: string;
};

/** Not limited to the scope: a foreign key may refer to a table outside. */
const CONSTRAINT_INDEXES = `
  SELECT i.schemaname AS namespace, i.tablename AS table, i.indexname AS name, i.indexdef AS definition
  FROM pg_indexes AS i
  WHERE (i.schemaname, i.indexname) IN (
    SELECT constraint_schema, constraint_name FROM information_schema.table_constraints
    WHERE constraint_type IN ('PRIMARY KEY', 'UNIQUE')
    UNION ALL
    SELECT unique_constraint_schema, unique_constraint_name FROM information_schema.referential_constraints
  )`;

/** By schema and name of the constraint. */
export type ConstraintIndexes = ReadonlyMap<string, ConstraintIndex>;

export async function readConstraintIndexes(session: Session, scope: Scope): Promise<ConstraintIndexes> {
  const rows = await session.read<Row>('indexes behind constraints', scope, CONSTRAINT_INDEXES);
  return new Map(
    rows.map(({ namespace, table, name, definition }) => [
      keyOf(namespace, name),
      { namespace, table, definition: parseIndexDefinition(definition) },
    ]),
  );
}
