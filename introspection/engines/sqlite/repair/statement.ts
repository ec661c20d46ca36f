import type { Kind } from '../../../kinds/registry.ts';
import type { IndexKey } from '../../../model/index-key.ts';
import type { Change } from '../../../repair.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { quotedName } from '../sql/quoted-name.ts';
import { columnDefinition, constraintOf, isPlain, madeTable, referenceOf } from './table.ts';

/** The statement that makes a change; undefined: it takes several, such as a rebuilt table, or cannot be told from the facts. */
export function statementOf(change: Change): string | undefined {
  const { object } = change;
  switch (change.doing) {
    case 'add':
      return addedBy(object, change.parts ?? []);
    case 'drop':
      return droppedBy(object, change.parts);
    case 'rename':
      return renamedBy(object, quotedName(change.to));
    case 'set':
      return undefined;
  }
}

function addedBy(object: SchemaObject, parts: readonly SchemaObject[]): string | undefined {
  switch (object.kind) {
    case 'table':
      return madeTable(object, parts);
    case 'column':
      return addedColumn(object, parts);
    case 'unique':
      return uniqueIndex(object);
    case 'index':
      return addedIndex(object);
    case 'view':
      return `CREATE VIEW ${quotedName(object.name)} AS ${object.facts.definition};`;
    default:
      return undefined;
  }
}

/** A default must be constant, and NOT NULL needs one: https://sqlite.org/lang_altertable.html#altertabaddcol */
function addedColumn(object: SchemaObject<'column'>, parts: readonly SchemaObject[]): string | undefined {
  const { nullable, default: value, generated, generatedStorage, identity, collation, nullConflict } = object.facts;
  const isUsual = [identity, collation, nullConflict].every((fact) => (fact ?? null) === null);
  const isConstant = (value ?? null) === null || (isPlain(value ?? '') && !/^current_/i.test(value ?? ''));
  const isStored = (generated ?? null) !== null && generatedStorage !== 'virtual';
  const lacksValue = nullable === false && (value ?? null) === null && (generated ?? null) === null;
  if (!isUsual || !isConstant || isStored || lacksValue) return undefined;
  const inline = parts.map((part) => inlineOf(part, value ?? null));
  const added = inline.filter((text) => text !== undefined);
  if (added.length < inline.length) return undefined;
  return `${[`${inTable(object.owner)} ADD COLUMN ${columnDefinition(object)}`, ...added].join(' ')};`;
}

/** What can be added with its column. */
function inlineOf(part: SchemaObject, value: string | null): string | undefined {
  if (part.kind === 'check') return constraintOf(part);
  const isFilled = value !== null && value.toLowerCase() !== 'null';
  return part.kind === 'foreignKey' && part.facts.columns?.length === 1 && !isFilled ? referenceOf(part) : undefined;
}

function addedIndex({ owner, name, facts }: SchemaObject<'index'>): string | undefined {
  const { keys, unique, method, include, predicate } = facts;
  if ((method ?? 'btree') !== 'btree' || (include ?? []).length > 0) return undefined;
  if (keys === undefined || keys.some(({ operatorClass, collation }) => (operatorClass ?? collation ?? null) !== null))
    return undefined;
  const only = (predicate ?? null) === null ? '' : ` WHERE ${predicate}`;
  return `CREATE ${unique === true ? 'UNIQUE ' : ''}INDEX ${quotedName(name)} ON ${quotedName(owner ?? '')} (${keys.map(keyOf).join(', ')})${only};`;
}

/** A unique constraint cannot be added to a table, and a unique index promises the same. */
function uniqueIndex({ owner, name, facts }: SchemaObject<'unique'>): string {
  const columns = (facts.columns ?? []).map(quotedName).join(', ');
  const named = name.startsWith('(') ? `${owner}_${(facts.columns ?? []).join('_')}_key` : name;
  return `CREATE UNIQUE INDEX ${quotedName(named)} ON ${quotedName(owner ?? '')} (${columns});`;
}

function keyOf({ column, expression, direction }: IndexKey): string {
  return (column === null ? `(${expression})` : quotedName(column)) + (direction === 'desc' ? ' DESC' : '');
}

const DROPPED: ReadonlyMap<Kind, string> = new Map([
  ['table', 'TABLE'],
  ['view', 'VIEW'],
  ['index', 'INDEX'],
  ['trigger', 'TRIGGER'],
]);

/** A column that an index or a key uses cannot be dropped. */
function droppedBy({ kind, owner, name }: SchemaObject, parts: number): string | undefined {
  const word = DROPPED.get(kind);
  if (word !== undefined) return `DROP ${word} ${quotedName(name)};`;
  return kind === 'column' && parts === 0 ? `${inTable(owner)} DROP COLUMN ${quotedName(name)};` : undefined;
}

function renamedBy({ kind, owner, name }: SchemaObject, to: string): string | undefined {
  if (kind === 'table') return `${inTable(name)} RENAME TO ${to};`;
  return kind === 'column' ? `${inTable(owner)} RENAME COLUMN ${quotedName(name)} TO ${to};` : undefined;
}

function inTable(table: string | null): string {
  return `ALTER TABLE ${quotedName(table ?? '')}`;
}
