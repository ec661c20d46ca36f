import type { Engine } from '../engine.ts';
import { findExpression, someExpression } from '../model/expression.ts';
import type { SchemaObject } from '../snapshot.ts';

/** A statement and what it makes; undefined: no statement of the engine makes it in a schema that is there. */
export interface MadeBy {
  readonly object: SchemaObject;
  readonly statement: string | undefined;
}

/** The statements that make these objects, each after what it needs. */
export function madeByStatements(objects: readonly SchemaObject[], { repair, dialect }: Engine): readonly MadeBy[] {
  const add = (object: SchemaObject, parts: readonly SchemaObject[] = []): MadeBy => ({
    object,
    statement: repair.statementOf({ doing: 'add', object, parts }),
  });
  const tables = objects.filter(({ kind }) => kind === 'table');
  const newTables = new Set(tables.map(({ namespace, name }) => keyOf(namespace, name)));
  const ofTable = Map.groupBy(
    objects.filter((object) => isPart(object) && newTables.has(keyOf(object.namespace, object.owner ?? ''))),
    ({ namespace, owner }) => keyOf(namespace, owner ?? ''),
  );
  const made: MadeBy[] = [];
  const later: MadeBy[] = [];
  const done = new Set<string>();
  for (const table of inOrder(tables, ofTable)) {
    const key = keyOf(table.namespace, table.name);
    done.add(key);
    const ahead = (ofTable.get(key) ?? []).filter((part) => pointsAhead(part, newTables, done));
    const alone = ahead.map((part) => add(part)).filter(({ statement }) => statement !== undefined);
    const left = new Set(alone.map(({ object }) => object));
    later.push(...alone);
    made.push(add(table, byPosition((ofTable.get(key) ?? []).filter((part) => !left.has(part)))));
  }
  const rest = objects.filter(
    (object) => object.kind !== 'table' && !ofTable.get(keyOf(object.namespace, object.owner ?? ''))?.includes(object),
  );
  const columns = byPosition(rest).filter(({ kind }) => kind === 'column');
  const others = rest.filter(({ kind }) => kind !== 'column').map((object) => add(object));
  const unmade = others.filter(({ statement }) => statement === undefined).map(({ object }) => object);
  const inColumns = new Set<SchemaObject>();
  const added = columns.map((column) => {
    const parts = unmade.filter((part) => belongsTo(part, column));
    const withParts = add(column, parts);
    if (withParts.statement !== undefined) for (const part of parts) inColumns.add(part);
    return parts.length > 0 && withParts.statement === undefined ? add(column) : withParts;
  });
  const isType = ({ object }: MadeBy) => object.kind === 'enum';
  const asked = others.filter(({ object }) => !inColumns.has(object));
  return [...asked.filter(isType), ...made, ...later, ...added, ...asked.filter((one) => !isType(one))];

  function belongsTo(part: SchemaObject, column: SchemaObject): boolean {
    if (part.namespace !== column.namespace || part.owner !== column.owner) return false;
    if (part.kind === 'foreignKey') return part.facts.columns?.length === 1 && part.facts.columns[0] === column.name;
    if (part.kind !== 'check') return false;
    const tree = dialect.expressionOf(part.facts.expression ?? '');
    const isOther = someExpression(tree, (node) => node.node === 'column' && node.name !== column.name);
    return !isOther && findExpression(tree, (node) => node.node === 'column') !== undefined;
  }
}

const PARTS: readonly string[] = ['column', 'primaryKey', 'unique', 'foreignKey', 'check'];

function isPart({ kind, owner }: SchemaObject): boolean {
  return owner !== null && PARTS.includes(kind);
}

function keyOf(namespace: string, name: string): string {
  return JSON.stringify([namespace, name]);
}

/** Columns first, in the order of the table. */
function byPosition(parts: readonly SchemaObject[]): readonly SchemaObject[] {
  const place = (part: SchemaObject) => (part.kind === 'column' ? (part.facts.position ?? 0) : 1e6);
  return parts.toSorted((one, other) => place(one) - place(other));
}

/** Whether it references a new table that is not made yet. */
function pointsAhead(part: SchemaObject, news: ReadonlySet<string>, done: ReadonlySet<string>): boolean {
  const target = targetOf(part);
  return target !== undefined && news.has(target) && !done.has(target);
}

function targetOf(part: SchemaObject): string | undefined {
  if (part.kind !== 'foreignKey' || !part.facts.target) return undefined;
  return keyOf(part.facts.target.namespace, part.facts.target.name);
}

/** Tables after those that they reference, as far as that is possible. */
function inOrder(
  tables: readonly SchemaObject[],
  parts: ReadonlyMap<string, readonly SchemaObject[]>,
): readonly SchemaObject[] {
  const left = new Map(tables.map((table) => [keyOf(table.namespace, table.name), table]));
  const ordered: SchemaObject[] = [];
  const visit = (key: string): void => {
    const table = left.get(key);
    if (table === undefined) return;
    left.delete(key);
    for (const part of parts.get(key) ?? []) visit(targetOf(part) ?? '');
    ordered.push(table);
  };
  for (const key of [...left.keys()]) visit(key);
  return ordered;
}
