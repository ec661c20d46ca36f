import type { Reader } from '../../../../engine.ts';
import type { IndexKey } from '../../../../model/index-key.ts';
import type { Scope } from '../../../../scope.ts';
import type { SchemaObject } from '../../../../snapshot.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import { type IndexRow, type KeyWords, keysOf } from './index-keys.ts';
import { columnNames, type Relation, type Relations } from './relations.ts';
import { commentOn, RELATION, TABLESPACE } from './scope-sql.ts';

/**
 * Statistics targets of the keys of the index `c`; only expressions have one. An unset target is -1 before version 17, and NULL
 * since then. https://www.postgresql.org/docs/current/sql-alterindex.html
 */
const STATISTICS = `CASE WHEN i.indexprs IS NULL THEN '{}' ELSE ARRAY(
      SELECT a.attname || '=' || a.attstattarget
      FROM pg_attribute AS a
      WHERE a.attrelid = c.oid AND a.attstattarget >= 0
    ) END`;

/**
 * The index of a constraint belongs to the constraint. The index of a partition belongs to the parent's index, unless that
 * is invalid. `pg_get_indexdef` costs more than the rest of the query, so it is called only if no column shows the keys.
 */
const indexes = (version: number) => `
  WITH ${RELATION}
  SELECT i.indexrelid::int4 AS oid, i.indrelid::int4 AS relation, c.relname AS name, i.indkey::int2[] AS numbers,
    i.indnkeyatts AS "keyCount", i.indoption::int2[] AS flags, i.indclass::oid[]::int4[] AS "operatorClasses",
    CASE
      WHEN i.indexprs IS NOT NULL
          OR EXISTS (SELECT FROM pg_attribute AS key WHERE key.attrelid = i.indexrelid AND key.attoptions IS NOT NULL)
        THEN pg_get_indexdef(i.indexrelid)
    END AS definition,
    CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
      SELECT a.attname::text FROM pg_attribute AS a WHERE a.attrelid = i.indexrelid AND a.attnum > 0 ORDER BY a.attnum
    ) END AS "keyNames",
    i.indisunique AS unique, ${version >= 150000 ? 'i.indnullsnotdistinct' : 'false'} AS "nullsNotDistinct",
    am.amname AS method, pg_get_expr(i.indpred, i.indrelid) AS predicate,
    i.indisvalid AS valid, c.reloptions AS options, ${STATISTICS} AS statistics, ${TABLESPACE} AS tablespace, comment.description AS comment
  FROM relation
  JOIN pg_index AS i ON i.indrelid = relation.oid
  JOIN pg_class AS c ON c.oid = i.indexrelid
  LEFT JOIN pg_inherits AS part ON part.inhrelid = c.oid AND c.relispartition
  LEFT JOIN pg_index AS whole ON whole.indexrelid = part.inhparent
  JOIN pg_am AS am ON am.oid = c.relam ${commentOn('pg_class', 'c.oid')}
  WHERE (NOT c.relispartition OR NOT whole.indisvalid) AND NOT EXISTS (
    SELECT FROM pg_constraint AS con
    WHERE con.conrelid = i.indrelid AND con.conindid = i.indexrelid AND con.contype IN ('p', 'u', 'x')
  )`;

type Row = IndexRow & {
  readonly relation: number;
  readonly name: string;
  readonly keyNames: readonly string[] | null;
  readonly unique: boolean;
  readonly nullsNotDistinct: boolean;
  readonly method: string;
  readonly predicate: string | null;
  readonly valid: boolean;
  readonly options: readonly string[] | null;
  readonly statistics: readonly string[];
  readonly tablespace: string | null;
  readonly comment: string | null;
};

/** Operator classes that are not the default of their type. */
const OPERATOR_CLASSES = `
  SELECT o.oid::int4, CASE WHEN n.nspname = 'pg_catalog' THEN o.opcname::text ELSE n.nspname || '.' || o.opcname END AS name
  FROM pg_opclass AS o
  JOIN pg_namespace AS n ON n.oid = o.opcnamespace
  WHERE NOT o.opcdefault`;

/** The oid of the collation "default", which never changes: the database's own. */
const DEFAULT_COLLATION = 100;

/** Keys whose collation differs from that of their column. One of the two is then not the default. */
const COLLATIONS = `
  WITH ${RELATION}
  SELECT i.indexrelid::int4 AS index, key.place::int AS place,
    CASE WHEN cn.nspname = 'pg_catalog' THEN coll.collname::text ELSE cn.nspname || '.' || coll.collname END AS collation
  FROM relation
  JOIN pg_index AS i ON i.indrelid = relation.oid
  CROSS JOIN unnest(i.indkey, i.indcollation::oid[]) WITH ORDINALITY AS key (number, coll, place)
  JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = key.number AND a.attcollation <> key.coll
  JOIN pg_collation AS coll ON coll.oid = key.coll
  JOIN pg_namespace AS cn ON cn.oid = coll.collnamespace
  WHERE NOT i.indcollation::oid[] <@ ARRAY[0, ${DEFAULT_COLLATION}]::oid[]
    OR i.indrelid IN (
      SELECT oid FROM relation JOIN pg_attribute ON attrelid = oid AND attcollation NOT IN (0, ${DEFAULT_COLLATION})
    )`;

type CollationRow = { readonly index: number; readonly place: number; readonly collation: string };
type ClassRow = { readonly oid: number; readonly name: string };

/** Indexes without a constraint. */
export function readIndexes(session: Session, relationsOf: (scope: Scope) => Promise<Relations>): Reader<'index'> {
  return async (scope) => {
    const relations = await relationsOf(scope);
    const words = await readKeyWords(session, scope);
    const objects: SchemaObject<'index'>[] = [];
    await session.readEach<Row>('indexes', scope, indexes(session.version), [scope.namespaces], (row) => {
      const relation = relations.get(row.relation);
      if (relation !== undefined) objects.push(indexOf(row, relation, keysOf(row, relation, words)));
    });
    return objects;
  };
}

async function readKeyWords(session: Session, scope: Scope): Promise<KeyWords> {
  const classes = await session.read<ClassRow>('operator classes', scope, OPERATOR_CLASSES);
  const collations = await session.read<CollationRow>('collations of indexes', scope, COLLATIONS, [scope.namespaces]);
  return {
    operatorClasses: new Map(classes.map((row) => [row.oid, row.name])),
    collations: new Map(collations.map((row) => [`${row.index}:${row.place}`, row.collation])),
  };
}

function indexOf(row: Row, relation: Relation, keys: readonly IndexKey[]): SchemaObject<'index'> {
  const names = row.keyNames ?? columnNames(relation, row.numbers);
  return {
    kind: 'index',
    namespace: relation.namespace,
    owner: relation.name,
    name: row.name,
    ...(isDefaultName(row.name, relation.name, names, 'idx') && { autoNamed: true }),
    facts: {
      keys,
      unique: row.unique,
      nullsNotDistinct: row.nullsNotDistinct,
      method: row.method,
      include: columnNames(relation, row.numbers.slice(row.keyCount)),
      predicate: row.predicate,
      valid: row.valid,
      options: parseOptions(row.options),
      statistics: parseOptions(row.statistics),
      tablespace: row.tablespace,
      comment: row.comment,
    },
  };
}
