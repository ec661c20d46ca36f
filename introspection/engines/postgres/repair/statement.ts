import type { Kind } from '../../../kinds/registry.ts';
import type { IndexKey } from '../../../model/index-key.ts';
import type { Change } from '../../../repair.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { quotedInSchema, quotedName } from '../sql/quoted-name.ts';
import { constraintOf, includeOf } from './constraint.ts';
import { columnDefinition, madeTable } from './table.ts';

/** The statement that makes a change; undefined: it takes several, or cannot be told from the facts. */
export function statementOf(change: Change): string | undefined {
  const { object } = change;
  switch (change.doing) {
    case 'add':
      return addedBy(object, change.parts ?? []);
    case 'drop':
      return droppedBy(object);
    case 'rename':
      return renamedBy(object, quotedName(change.to));
    case 'set':
      return object.kind === 'column' && change.as.kind === 'column'
        ? columnSetBy(object, change.field, change.as)
        : undefined;
  }
}

function addedBy(object: SchemaObject, parts: readonly SchemaObject[]): string | undefined {
  switch (object.kind) {
    case 'table':
      return madeTable(object, parts);
    case 'column':
      return addedColumn(object);
    case 'index':
      return addedIndex(object);
    case 'unique':
    case 'foreignKey':
    case 'check':
    case 'primaryKey': {
      const constraint = constraintOf(object);
      return constraint && `${inTable(object)} ADD ${constraint};`;
    }
    case 'view':
      return Object.keys(object.facts.options ?? {}).length > 0
        ? undefined
        : `CREATE VIEW ${quotedInSchema(object.namespace, object.name)} AS ${object.facts.definition};`;
    default:
      return undefined;
  }
}

/** NOT NULL without a default fails in every table with rows. */
function addedColumn(object: SchemaObject<'column'>): string | undefined {
  const { nullable, default: value, generated, identity } = object.facts;
  const isFilled = [value, generated, identity].some((fact) => (fact ?? null) !== null);
  const definition = nullable === false && !isFilled ? undefined : columnDefinition(object);
  return definition && `${inTable(object)} ADD COLUMN ${definition};`;
}

function addedIndex(object: SchemaObject<'index'>): string | undefined {
  const { keys, unique, method, include, predicate, nullsNotDistinct, options } = object.facts;
  const isPlain = (nullsNotDistinct ?? false) === false && Object.keys(options ?? {}).length === 0;
  if (!isPlain || keys === undefined || keys.some(({ collation }) => (collation ?? null) !== null)) return undefined;
  const by = method === undefined || method === null || method === 'btree' ? '' : ` USING ${quotedName(method)}`;
  const only = (predicate ?? null) === null ? '' : ` WHERE ${predicate}`;
  return `CREATE ${unique === true ? 'UNIQUE ' : ''}INDEX ${quotedName(object.name)} ON ${tableOf(object)}${by} (${keys.map(keyOf).join(', ')})${includeOf(include)}${only};`;
}

function keyOf({ column, expression, direction, nulls, operatorClass }: IndexKey): string {
  const what = column === null ? `(${expression})` : quotedName(column);
  const classed = (operatorClass ?? null) === null ? '' : ` ${operatorClass}`;
  const usual = direction === 'desc' ? 'first' : 'last';
  const placed = nulls === undefined || nulls === usual ? '' : ` NULLS ${nulls.toUpperCase()}`;
  return what + classed + (direction === 'desc' ? ' DESC' : '') + placed;
}

const DROPPED_ALONE: ReadonlyMap<Kind, string> = new Map([
  ['table', 'TABLE'],
  ['view', 'VIEW'],
  ['materializedView', 'MATERIALIZED VIEW'],
  ['sequence', 'SEQUENCE'],
  ['enum', 'TYPE'],
  ['compositeType', 'TYPE'],
  ['domain', 'DOMAIN'],
]);
const CONSTRAINTS: readonly Kind[] = ['primaryKey', 'unique', 'foreignKey', 'check', 'exclusionConstraint'];
const ON_TABLE: ReadonlyMap<Kind, string> = new Map([
  ['trigger', 'TRIGGER'],
  ['policy', 'POLICY'],
  ['rule', 'RULE'],
]);

function droppedBy(object: SchemaObject): string | undefined {
  const { kind, namespace, name } = object;
  const [alone, onTable] = [DROPPED_ALONE.get(kind), ON_TABLE.get(kind)];
  if (alone !== undefined) return `DROP ${alone} ${quotedInSchema(namespace, name)};`;
  if (onTable !== undefined) return `DROP ${onTable} ${quotedName(name)} ON ${tableOf(object)};`;
  if (kind === 'index') return `DROP INDEX ${quotedInSchema(namespace, name)};`;
  if (kind === 'column') return `${inTable(object)} DROP COLUMN ${quotedName(name)};`;
  return CONSTRAINTS.includes(kind) ? `${inTable(object)} DROP CONSTRAINT ${quotedName(name)};` : undefined;
}

function renamedBy(object: SchemaObject, to: string): string | undefined {
  const { kind, namespace, name } = object;
  const alone = DROPPED_ALONE.get(kind);
  if (alone !== undefined) return `ALTER ${alone} ${quotedInSchema(namespace, name)} RENAME TO ${to};`;
  if (kind === 'index') return `ALTER INDEX ${quotedInSchema(namespace, name)} RENAME TO ${to};`;
  if (kind === 'column') return `${inTable(object)} RENAME COLUMN ${quotedName(name)} TO ${to};`;
  return CONSTRAINTS.includes(kind) ? `${inTable(object)} RENAME CONSTRAINT ${quotedName(name)} TO ${to};` : undefined;
}

/** A type that is not built in may be a domain, which can say NOT NULL itself. */
function columnSetBy(
  object: SchemaObject<'column'>,
  field: string,
  { facts }: SchemaObject<'column'>,
): string | undefined {
  const column = `${inTable(object)} ALTER COLUMN ${quotedName(object.name)}`;
  const { type, nullable, default: value, generated, identity, collation } = facts;
  const now = object.facts;
  const isComputed = [generated, identity, now.generated, now.identity].some((fact) => (fact ?? null) !== null);
  if (field === 'nullable' && now.type?.includes('.') === false)
    return `${column} ${nullable === false ? 'SET' : 'DROP'} NOT NULL;`;
  if (isComputed) return undefined;
  if (field === 'default') return `${column} ${(value ?? null) === null ? 'DROP DEFAULT' : `SET DEFAULT ${value}`};`;
  const isBare = [now.default, collation, now.collation].every((fact) => (fact ?? null) === null);
  return field === 'type' && isBare ? `${column} TYPE ${type} USING ${quotedName(object.name)}::${type};` : undefined;
}

function tableOf({ namespace, owner }: Pick<SchemaObject, 'namespace' | 'owner'>): string {
  return quotedInSchema(namespace, owner ?? '');
}

function inTable(object: Pick<SchemaObject, 'namespace' | 'owner'>): string {
  return `ALTER TABLE ${tableOf(object)}`;
}
