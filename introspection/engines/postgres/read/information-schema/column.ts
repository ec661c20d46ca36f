import type { Reader } from '../../../../engine.ts';
import type { Facts } from '../../../../kinds/registry.ts';
import type { SchemaObject } from '../../../../snapshot.ts';
import type { Session } from '../session/session.ts';
import { type TypeRow, typeTextOf } from './column-type.ts';
import { keyOf, type Relations } from './relations.ts';
import { inScope } from './scope-sql.ts';

type Row = TypeRow & {
  readonly namespace: string;
  readonly owner: string;
  readonly name: string;
  readonly position: number;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly generated: string | null;
  readonly identity: 'always' | 'byDefault' | null;
  readonly start: string | null;
  readonly increment: string | null;
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly cycle: boolean;
  readonly collation: string | null;
};

const COLUMNS = `
  SELECT c.table_schema AS namespace, c.table_name AS owner, c.column_name AS name, c.ordinal_position AS position,
    c.data_type AS "dataType", c.character_maximum_length AS length, c.numeric_precision AS precision,
    c.numeric_scale AS scale, c.datetime_precision AS fraction, c.interval_type AS interval, c.udt_schema AS "udtSchema",
    c.udt_name AS "udtName", c.domain_schema AS "domainSchema", c.domain_name AS "domainName",
    c.is_nullable = 'YES' AS nullable, c.column_default AS default, c.generation_expression AS generated,
    CASE c.identity_generation WHEN 'ALWAYS' THEN 'always' WHEN 'BY DEFAULT' THEN 'byDefault' END AS identity,
    c.identity_start AS start, c.identity_increment AS increment, c.identity_minimum AS minimum,
    c.identity_maximum AS maximum, c.identity_cycle = 'YES' AS cycle,
    CASE WHEN c.collation_schema = 'pg_catalog' THEN c.collation_name::text
      ELSE c.collation_schema || '.' || c.collation_name END AS collation
  FROM information_schema.columns AS c
  WHERE ${inScope('c.table_schema')}
  ORDER BY c.table_schema, c.table_name, c.ordinal_position`;

export function readColumns(session: Session, relations: Relations): Reader<'column'> {
  return async (scope) => {
    const objects: SchemaObject<'column'>[] = [];
    let place = 0;
    await session.readEach<Row>('columns', scope, COLUMNS, [scope.namespaces], (row) => {
      if (!relations.has(keyOf(row.namespace, row.owner))) return;
      const last = objects.at(-1);
      place = last?.namespace === row.namespace && last.owner === row.owner ? place + 1 : 1;
      objects.push(columnOf(row, place, session.version));
    });
    return objects;
  };
}

/** A gap before a column is a dropped column or one that the role may not see. The position is unknown then. */
function columnOf(row: Row, place: number, version: number): SchemaObject<'column'> {
  const { namespace, owner, name } = row;
  return {
    kind: 'column',
    namespace,
    owner,
    name,
    facts: {
      type: typeTextOf(row),
      nullable: row.nullable,
      nullConflict: null,
      notNullValidated: version < 180000 ? true : undefined,
      notNullNoInherit: version < 180000 ? false : undefined,
      generated: row.generated,
      generatedStorage: storageOf(row, version),
      identityPersistence: undefined,
      collation: collationOf(row),
      options: undefined,
      ownToo: undefined,
      comment: undefined,
      position: row.position === place ? place : undefined,
      ...numbersOf(row),
    },
  };
}

type Numbers = Pick<
  Facts<'column'>,
  | 'default'
  | 'identity'
  | 'identityStart'
  | 'identityIncrement'
  | 'identityMinimum'
  | 'identityMaximum'
  | 'identityCycle'
  | 'identityCache'
>;

const UNTOLD: Numbers = {
  default: undefined,
  identity: undefined,
  identityStart: undefined,
  identityIncrement: undefined,
  identityMinimum: undefined,
  identityMaximum: undefined,
  identityCycle: undefined,
  identityCache: undefined,
};

/** A column with a default from a sequence may be a `serial`: the standard views do not show whether it owns the sequence. */
function numbersOf(row: Row): Numbers {
  if (row.default?.startsWith('nextval(')) return UNTOLD;
  return {
    default: row.default,
    identity: row.identity,
    identityStart: row.start,
    identityIncrement: row.increment,
    identityMinimum: row.minimum,
    identityMaximum: row.maximum,
    identityCycle: row.cycle,
    identityCache: undefined,
  };
}

/** Virtual columns came with version 18. */
function storageOf(row: Row, version: number): Facts<'column'>['generatedStorage'] {
  if (row.generated === null) return null;
  return version < 180000 ? 'stored' : undefined;
}

/** The standard views show the effective collation, but not whether it is the type's default, as `"C"` is for `name`. */
function collationOf(row: Row): string | null | undefined {
  const own = row.domainName !== null || row.dataType === 'USER-DEFINED' || row.udtName.endsWith('name');
  return own && row.collation !== null ? undefined : row.collation;
}
