import type { Reader } from '../../../../engine.ts';
import { sharedBy } from '../../../../model/memo.ts';
import type { Scope } from '../../../../scope.ts';
import type { SchemaObject } from '../../../../snapshot.ts';
import { parseOptions } from '../definitions/options.ts';
import type { Session } from '../session/session.ts';
import { positionOf, type Relations } from './relations.ts';
import { commentOn, RELATION } from './scope-sql.ts';
import type { Sequence } from './sequences.ts';

type ColumnRow = {
  readonly relation: number;
  readonly number: number;
  readonly type: string;
  readonly nullable: boolean;
  readonly notNullValidated: boolean;
  readonly notNullNoInherit: boolean;
  readonly expression: string | null;
  readonly identity: '' | 'a' | 'd';
  readonly generated: '' | 's' | 'v';
  readonly collation: string | null;
  readonly options: readonly string[] | null;
  readonly ownToo: boolean;
  readonly comment: string | null;
};

/**
 * `pg_get_expr` looks up every column of the given relation, so it is quadratic on wide tables. A plain default names no
 * column, so it is printed without the relation.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-INFO-CATALOG
 */
const columns = (version: number) => `
  WITH ${RELATION}
  SELECT a.attrelid::int4 AS relation, a.attnum AS number, format_type(a.atttypid, a.atttypmod) AS type,
    NOT (a.attnotnull OR t.typtype = 'd' AND t.typnotnull) AS nullable, ${notNullOf(version)},
    pg_get_expr(def.adbin, CASE WHEN a.attgenerated = '' THEN 0::oid ELSE def.adrelid END) AS expression,
    a.attidentity AS identity, a.attgenerated AS generated,
    CASE WHEN cn.nspname = 'pg_catalog' THEN coll.collname::text ELSE cn.nspname || '.' || coll.collname END AS collation,
    ${optionsOf(version)} AS options, a.attislocal AND a.attinhcount > 0 AS "ownToo", comment.description AS comment
  FROM relation
  JOIN pg_attribute AS a ON a.attrelid = relation.oid AND a.attnum > 0 AND NOT a.attisdropped
  JOIN pg_type AS t ON t.oid = a.atttypid
  LEFT JOIN pg_attrdef AS def ON def.adrelid = a.attrelid AND def.adnum = a.attnum
  LEFT JOIN pg_collation AS coll ON coll.oid = a.attcollation AND a.attcollation <> t.typcollation
  LEFT JOIN pg_namespace AS cn ON cn.oid = coll.collnamespace ${commentOn('pg_class', 'a.attrelid', 'a.attnum')}
  ${specialNotNull(version)}`;

/** NOT NULL is a constraint of its own from version 18 on. Few of them are not plain. */
const notNullOf = (version: number) =>
  version >= 180000
    ? `coalesce(special.convalidated, true) AS "notNullValidated", coalesce(special.connoinherit, false) AS "notNullNoInherit"`
    : 'true AS "notNullValidated", false AS "notNullNoInherit"';
const specialNotNull = (version: number) =>
  version >= 180000
    ? `LEFT JOIN pg_constraint AS special ON special.conrelid = a.attrelid AND special.conkey[1] = a.attnum
    AND special.contype = 'n' AND (NOT special.convalidated OR special.connoinherit)`
    : '';

const STORAGE = `CASE a.attstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END`;
const COMPRESSION = `CASE a.attcompression WHEN 'p' THEN 'compression=pglz' WHEN 'l' THEN 'compression=lz4' END`;

/** Null if everything is the default of the type. Compression came with version 14. */
const optionsOf = (version: number) => `
    CASE WHEN a.attstorage <> t.typstorage OR a.attstattarget >= 0 OR a.attoptions IS NOT NULL
        OR ${version >= 140000 ? `a.attcompression <> ''` : 'false'}
      THEN nullif(array_remove(ARRAY[
        CASE WHEN a.attstorage <> t.typstorage THEN 'storage=' || ${STORAGE} END,
        ${version >= 140000 ? COMPRESSION : 'NULL'},
        CASE WHEN a.attstattarget >= 0 THEN 'statistics=' || a.attstattarget END
      ], NULL) || a.attoptions, '{}')
    END`;

/** The columns of tables and views. */
export function readColumns(
  session: Session,
  relationsOf: (scope: Scope) => Promise<Relations>,
  sequencesOf: (scope: Scope) => Promise<readonly Sequence[]>,
): Reader<'column'> {
  return async (scope) => {
    const [sequences, relations] = await Promise.all([sequencesOf(scope), relationsOf(scope)]);
    const sequenceOf = new Map(sequences.map((row) => [keyOf(row.relation ?? 0, row.number ?? 0), row]));
    const objects: SchemaObject<'column'>[] = [];
    const factsOf = sharedFacts(session.version);
    await session.readEach<ColumnRow>('columns', scope, columns(session.version), [scope.namespaces], (row) => {
      const relation = relations.get(row.relation);
      if (relation === undefined) return;
      objects.push({
        kind: 'column',
        namespace: relation.namespace,
        owner: relation.name,
        name: relation.columns[row.number - 1] ?? '',
        facts: factsOf(row, sequenceOf.get(keyOf(row.relation, row.number)), positionOf(relation, row.number)),
      });
    });
    return objects;
  };
}

type Facts = SchemaObject<'column'>['facts'];

/** The facts of columns, the same object for columns that are alike. */
function sharedFacts(version: number): (row: ColumnRow, sequence: Sequence | undefined, position: number) => Facts {
  const shared = sharedBy<Facts>();
  return (row, sequence, position) => {
    const { type, nullable, notNullValidated, notNullNoInherit, generated, collation, options, ownToo, comment } = row;
    const expression = generated === '' && sequence !== undefined ? null : row.expression;
    const identity = identityOf(row, sequence !== undefined);
    const numbers = sequence === undefined ? NOT_NUMBERED : numbersOf(sequence, version);
    const parts = [
      type,
      nullable,
      notNullValidated,
      notNullNoInherit,
      expression,
      generated,
      identity,
      collation,
      ownToo,
    ];
    const others = [comment, position, options && JSON.stringify(options), ...Object.values(numbers)];
    return shared([...parts, ...others], () => ({
      type,
      nullable,
      nullConflict: null,
      notNullValidated,
      notNullNoInherit,
      default: generated === '' ? expression : null,
      generated: generated === '' ? null : expression,
      generatedStorage: generated === '' ? null : generated === 'v' ? 'virtual' : 'stored',
      identity,
      ...numbers,
      collation,
      options: parseOptions(options),
      ownToo,
      comment,
      position,
    }));
  };
}

const NOT_NUMBERED = {
  identityStart: null,
  identityIncrement: null,
  identityMinimum: null,
  identityMaximum: null,
  identityCycle: false,
  identityCache: null,
  identityPersistence: null,
};

/** What a column's sequence counts. Sequences can be unlogged since version 15. */
function numbersOf(sequence: Sequence, version: number) {
  const { start, increment, minimum, maximum, cycle, cache, persistence, likeTable } = sequence;
  return {
    identityStart: start,
    identityIncrement: increment,
    identityMinimum: minimum,
    identityMaximum: maximum,
    identityCycle: cycle,
    identityCache: cache,
    identityPersistence: version >= 150000 && likeTable === false ? persistence : null,
  };
}

/** A partition shares the sequence of its parent's identity column. */
function identityOf(row: ColumnRow, hasSequence: boolean): 'always' | 'byDefault' | 'serial' | null {
  if (row.identity === '') return hasSequence ? 'serial' : null;
  return row.identity === 'a' ? 'always' : 'byDefault';
}

/** Column numbers are below 1601. https://www.postgresql.org/docs/current/limits.html */
function keyOf(relation: number, number: number): number {
  return relation * 2048 + number;
}
