import {
  type Expression,
  type Field,
  type IndexKey,
  type KindDefinition,
  kinds,
  operandsOf,
  ownValue,
  type SchemaObject,
} from '../../introspection/index.ts';
import type { Side } from '../sides/side.ts';

/** The columns of its own relation that an object is made of, as both sides name them. */
export function columnsUsedBy(object: SchemaObject, side: Side): readonly string[] {
  const definition: KindDefinition = kinds[object.kind];
  const facts: Readonly<Record<string, unknown>> = object.facts;
  return Object.entries(definition.fields).flatMap(([name, field]) => columnsIn(field, ownValue(facts, name), side));
}

function columnsIn(field: Field<unknown>, value: unknown, side: Side): readonly string[] {
  if (field.meaning === 'expression') return columnsOfText(value, side);
  if (field.meaning === 'names' && isNames(value)) return value.map(side.lens.name);
  if (field.meaning === 'keys' && isKeys(value)) {
    return value.flatMap((key) =>
      key.column === null ? columnsOfText(key.expression, side) : [side.lens.name(key.column)],
    );
  }
  return [];
}

function columnsOfText(native: unknown, side: Side): readonly string[] {
  return typeof native === 'string' ? columnsOfTree(side.dialect.expressionOf(native), side) : [];
}

function columnsOfTree(tree: Expression, side: Side): readonly string[] {
  if (tree.node === 'column') return [side.lens.name(tree.name)];
  return operandsOf(tree).flatMap((part) => columnsOfTree(part, side));
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function isKeys(value: unknown): value is readonly IndexKey[] {
  return Array.isArray(value);
}
