import { memo } from '../../../../model/memo.ts';
import type { Scope } from '../../../../scope.ts';
import type { Session } from '../session/session.ts';
import { RELATION } from './scope-sql.ts';

/** A table or view whose parts are read. */
export interface Relation {
  readonly namespace: string;
  readonly name: string;
  /** By `attnum - 1`; null for a dropped column, which keeps its number. */
  readonly columns: readonly (string | null)[];
}

/**
 * Relations in the scope, by oid. Every query selects an oid as `oid::int4`, so that it is a number for the driver and in
 * JSON. An oid above 2^31 is negative then, but still unique.
 */
export type Relations = ReadonlyMap<number, Relation>;

interface Row extends Relation {
  readonly oid: number;
}

const RELATIONS = `
  WITH ${RELATION}
  SELECT relation.oid::int4, nspname AS namespace, relname AS name,
    ARRAY(
      SELECT CASE WHEN NOT a.attisdropped THEN a.attname::text END FROM pg_attribute AS a
      WHERE a.attrelid = relation.oid AND a.attnum > 0
      ORDER BY a.attnum
    ) AS columns
  FROM relation`;

/** Reads the relations of a scope, once for each session and scope. Every reader resolves oids and column numbers with them. */
export function relationsOf(session: Session): (scope: Scope) => Promise<Relations> {
  return memo((scope: Scope) => readRelations(session, scope));
}

async function readRelations(session: Session, scope: Scope): Promise<Relations> {
  const rows = await session.read<Row>('relations', scope, RELATIONS, [scope.namespaces]);
  return new Map(rows.map((row) => [row.oid, row]));
}

/** The place of a column among those that are not dropped, from 1. */
export function positionOf({ columns }: Relation, number: number): number {
  let position = number;
  for (let before = 0; before < number - 1; before += 1) if (columns[before] === null) position -= 1;
  return position;
}

const NONE: readonly string[] = [];

/** The names of columns by their numbers, in that order. */
export function columnNames(relation: Relation, numbers: readonly number[]): readonly string[] {
  return numbers.length === 0 ? NONE : numbers.map((number) => relation.columns[number - 1] ?? '');
}
