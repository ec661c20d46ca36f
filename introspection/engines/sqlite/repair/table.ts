import { actionOn } from '../../../model/shared-words.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { quotedName } from '../sql/quoted-name.ts';

/** The statement that makes a table with its columns and constraints; undefined: it takes more than the facts that are written here. */
export function madeTable(table: SchemaObject<'table'>, parts: readonly SchemaObject[]): string | undefined {
  const key = parts.find((part) => part.kind === 'primaryKey');
  const columns = parts.flatMap((part) => (part.kind === 'column' ? [part] : []));
  if (columns.length === 0 || !parts.every(isUsual)) return undefined;
  const numbered = columns.find(({ facts }) => (facts.identity ?? null) !== null);
  const lines = [
    ...columns.map((column) =>
      column === numbered && isKeyOf(key, column)
        ? numberedKey(column)
        : columnDefinition(column, isKeyOf(key, column)),
    ),
    ...parts.flatMap((part) =>
      part.kind === 'primaryKey' && numbered !== undefined && isKeyOf(part, numbered) ? [] : (constraintOf(part) ?? []),
    ),
  ];
  const { strict, withoutRowid } = table.facts;
  const options = [strict === true ? 'STRICT' : '', withoutRowid === true ? 'WITHOUT ROWID' : ''].filter(Boolean);
  const tail = options.length === 0 ? '' : ` ${options.join(', ')}`;
  return `CREATE TABLE ${quotedName(table.name)} (\n  ${lines.join(',\n  ')}\n)${tail};`;
}

/** What the engine does in a conflict is not written here. */
function isUsual({ facts }: SchemaObject): boolean {
  const conflict = 'nullConflict' in facts ? facts.nullConflict : 'onConflict' in facts ? facts.onConflict : null;
  return (conflict ?? null) === null && !('broken' in facts && (facts.broken ?? null) !== null);
}

function isKeyOf(key: SchemaObject | undefined, { name }: SchemaObject): boolean {
  return key?.kind === 'primaryKey' && key.facts.columns?.length === 1 && key.facts.columns[0] === name;
}

function numberedKey({ name, facts }: SchemaObject<'column'>): string {
  return `${quotedName(name)} INTEGER PRIMARY KEY${facts.identity === 'autoincrement' ? ' AUTOINCREMENT' : ''}`;
}

/** A column of a table. INTEGER alone as the key would number itself: `isKey` avoids that. */
export function columnDefinition({ name, facts }: SchemaObject<'column'>, isKey = false): string {
  const { type, nullable, default: value, generated, generatedStorage, collation } = facts;
  const typed = isKey && type === 'INTEGER' ? 'INT' : type;
  const written = value ?? null;
  const filled = written === null ? '' : ` DEFAULT ${isPlain(written) ? written : `(${written})`}`;
  const computed =
    (generated ?? null) === null
      ? ''
      : ` GENERATED ALWAYS AS (${generated}) ${(generatedStorage ?? 'virtual').toUpperCase()}`;
  return `${quotedName(name)}${typed === '' ? '' : ` ${typed}`}${nullable === false ? ' NOT NULL' : ''}${filled}${(collation ?? null) === null ? '' : ` COLLATE ${collation}`}${computed}`;
}

/** What a default can be without brackets. */
export function isPlain(value: string): boolean {
  return /^(?:[+-]?\d+(?:\.\d+)?|[xX]?'(?:[^']|'')*'|null|true|false|current_\w+)$/i.test(value);
}

/** A constraint as it stands in CREATE TABLE; undefined: it is none, or cannot be told from the facts. */
export function constraintOf(object: SchemaObject): string | undefined {
  const named = object.autoNamed || object.name.startsWith('(') ? '' : `CONSTRAINT ${quotedName(object.name)} `;
  switch (object.kind) {
    case 'primaryKey':
      return `${named}PRIMARY KEY (${listOf(object.facts.columns)})`;
    case 'unique':
      return `${named}UNIQUE (${listOf(object.facts.columns)})`;
    case 'check':
      return `${named}CHECK (${object.facts.expression})`;
    case 'foreignKey':
      return `${named}FOREIGN KEY (${listOf(object.facts.columns)}) ${referenceOf(object)}`;
    default:
      return undefined;
  }
}

export function referenceOf({ facts }: SchemaObject<'foreignKey'>): string {
  const { target, targetColumns, onUpdate, onDelete, deferrable, initiallyDeferred } = facts;
  const timing = deferrable === true ? ` DEFERRABLE${initiallyDeferred === true ? ' INITIALLY DEFERRED' : ''}` : '';
  return `REFERENCES ${quotedName(target?.name ?? '')} (${listOf(targetColumns ?? undefined)})${actionOn('UPDATE', onUpdate)}${actionOn('DELETE', onDelete)}${timing}`;
}

function listOf(names: readonly string[] | undefined): string {
  return (names ?? []).map(quotedName).join(', ');
}
