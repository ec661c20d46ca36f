import type { Scope } from '../../../../scope.ts';
import type { Session } from '../session/session.ts';
import { inScope } from './scope-sql.ts';

/** A table or view that the standard views show to the role. */
export interface Relation {
  readonly namespace: string;
  readonly name: string;
  readonly view: boolean;
  /** The standard views show keys and checks of a table only to roles with more than SELECT on it. */
  readonly constraintsVisible: boolean;
  /** False if the role may see only some of the columns. */
  readonly columnsVisible: boolean;
  /** `part`: the standard views do not distinguish its own objects from inherited ones. */
  readonly partition: 'none' | 'root' | 'part';
}

export type Relations = ReadonlyMap<string, Relation>;

/** No standard view shows partitions. A function does, but forks of PostgreSQL may lack it. */
const HAS_PARTITIONS = `
  SELECT FROM information_schema.routines
  WHERE routine_schema = 'pg_catalog' AND routine_name = 'pg_partition_root'`;

const relations = (partitions: boolean) => `
  WITH relation AS MATERIALIZED (
    SELECT table_schema, table_name, table_type, format('%I.%I', table_schema, table_name) AS qualified,
      has_schema_privilege(table_schema, 'USAGE') AS usable
    FROM information_schema.tables
    WHERE table_type IN ('BASE TABLE', 'VIEW') AND ${inScope('table_schema')}
  )
  SELECT table_schema AS namespace, table_name AS name, table_type = 'VIEW' AS view,
    CASE WHEN usable THEN
      has_table_privilege(qualified, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
      OR has_any_column_privilege(qualified, 'INSERT, UPDATE, REFERENCES')
    ELSE false END AS "constraintsVisible",
    CASE WHEN usable THEN has_table_privilege(qualified, 'SELECT, INSERT, UPDATE, REFERENCES')
    ELSE false END AS "columnsVisible",
    ${partitions ? PARTITION : `'none'`} AS partition
  FROM relation`;

const PARTITION = `CASE
      WHEN NOT usable OR pg_partition_root(qualified::regclass) IS NULL THEN 'none'
      WHEN pg_partition_root(qualified::regclass) = qualified::regclass THEN 'root'
      ELSE 'part'
    END`;

/** Reads the relations of a scope, by `keyOf`. */
export async function readRelations(session: Session, scope: Scope): Promise<Relations> {
  const functions = await session.read('routines', scope, HAS_PARTITIONS);
  const sql = relations(functions.length > 0);
  const rows = await session.read<Relation>('relations', scope, sql, [scope.namespaces]);
  return new Map(rows.map((row) => [keyOf(row.namespace, row.name), row]));
}

export function keyOf(namespace: string, name: string): string {
  return JSON.stringify([namespace, name]);
}

/** The table; undefined if its keys, checks and indexes cannot be distinguished from inherited ones. */
export function findOwnTable(relations: Relations, namespace: string, name: string): Relation | undefined {
  const relation = relations.get(keyOf(namespace, name));
  return relation === undefined || relation.view || relation.partition === 'part' ? undefined : relation;
}
