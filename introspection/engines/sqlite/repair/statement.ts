import type { Kind } from '../../../kinds/registry.ts';
import type { IndexKey } from '../../../model/index-key.ts';
import type { Change } from '../../../repair.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { quotedName } from '../sql/quoted-name.ts';

/** The statement that makes a change; undefined: it takes several, such as a rebuilt table, or cannot be told from the facts. */
export function statementOf(change: Change): string | undefined {
  const { object } = change;
  switch (change.doing) {
    case 'add':
      return addedBy(object);
    case 'drop':
      return droppedBy(object, change.parts);
    case 'rename':
      return renamedBy(object, quotedName(change.to));
    case 'set':
      return undefined;
  }
}

function addedBy(object: SchemaObject): string | undefined {
  switch (object.kind) {
    case 'column':
      return addedColumn(object);
    case 'index':
      return addedIndex(object);
    case 'view':
      return `CREATE VIEW ${quotedName(object.name)} AS ${object.facts.definition};`;
    default:
      return undefined;
  }
}

/** A default must be constant, and NOT NULL needs one: https://sqlite.org/lang_altertable.html#altertabaddcol */
function addedColumn({ owner, name, facts }: SchemaObject<'column'>): string | undefined {
  const { type, nullable, default: value, generated, identity, collation, nullConflict } = facts;
  const isPlain = [generated, identity, collation, nullConflict].every((fact) => (fact ?? null) === null);
  const isConstant = (value ?? null) === null || /^(?:-?\d+(?:\.\d+)?|'[^']*')$/.test(value ?? '');
  if (!isPlain || !isConstant || (nullable === false && (value ?? null) === null)) return undefined;
  const filled = (value ?? null) === null ? '' : ` DEFAULT ${value}`;
  const typed = type === '' ? '' : ` ${type}`;
  return `${inTable(owner)} ADD COLUMN ${quotedName(name)}${typed}${nullable === false ? ' NOT NULL' : ''}${filled};`;
}

function addedIndex({ owner, name, facts }: SchemaObject<'index'>): string | undefined {
  const { keys, unique, method, include, predicate } = facts;
  if ((method ?? 'btree') !== 'btree' || (include ?? []).length > 0) return undefined;
  if (keys === undefined || keys.some(({ operatorClass, collation }) => (operatorClass ?? collation ?? null) !== null))
    return undefined;
  const only = (predicate ?? null) === null ? '' : ` WHERE ${predicate}`;
  return `CREATE ${unique === true ? 'UNIQUE ' : ''}INDEX ${quotedName(name)} ON ${quotedName(owner ?? '')} (${keys.map(keyOf).join(', ')})${only};`;
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
