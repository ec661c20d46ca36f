import {
  type Expression,
  type KindDefinition,
  kinds,
  type Meant,
  operandsOf,
  type SchemaObject,
} from '../../introspection/index.ts';
import { factOf } from '../sides/object-description.ts';
import type { Side } from '../sides/side.ts';

/** The columns of its own relation that an object is made of, as both sides name them. */
export function columnsUsedBy(object: SchemaObject, side: Side): readonly string[] {
  const definition: KindDefinition = kinds[object.kind];
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const value = factOf(object, name);
    return value === undefined ? [] : columnsIn(field.meant(value, side.dialect), side);
  });
}

function columnsIn(meant: Meant, side: Side): readonly string[] {
  switch (meant.meaning) {
    case 'expression':
      return columnsOfText(meant.text, side);
    case 'names':
      return meant.names.map(side.lens.name);
    case 'keys':
      return meant.keys.flatMap(({ column, expression }) =>
        column === null ? columnsOfText(expression, side) : [side.lens.name(column)],
      );
    case 'type':
    case 'query':
    case 'code':
    case 'targetNames':
    case 'target':
    case 'options':
    case 'parameters':
    case 'plain':
      return [];
  }
}

function columnsOfText(native: string | null, side: Side): readonly string[] {
  return native === null ? [] : columnsOfTree(side.dialect.expressionOf(native), side);
}

function columnsOfTree(tree: Expression, side: Side): readonly string[] {
  if (tree.node === 'column') return [side.lens.name(tree.name)];
  return operandsOf(tree).flatMap((part) => columnsOfTree(part, side));
}
