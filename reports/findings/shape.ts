import { type Expression, mapOperands, type SchemaObject } from '../../introspection/index.ts';
import { descriptionOf } from '../sides/object-description.ts';
import { isOfKind, type Side } from '../sides/side.ts';

const ANYTHING: Expression = { node: 'column', name: '?', qualifier: null };

/**
 * The common shape of similar objects in many tables, as text: a column its name and
 * type, an index its keys, a check the form of its condition, a trigger what it does. The name of the table is left out.
 * Undefined for tables, keys, and other objects without a common shape.
 */
export function shapeOf(object: SchemaObject, side: Side): string | undefined {
  if (isOfKind(object, 'foreignKey')) return object.facts.target?.name;
  if (isOfKind(object, 'column')) return text(side.lens.name(object.name), descriptionOf(object, []));
  if (isOfKind(object, 'check')) return text(formOf(object.facts.expression, side));
  if (isOfKind(object, 'trigger')) {
    const { timing, events, level, condition, body } = object.facts;
    return text(timing, events, level, ...[condition, body].map((code) => withoutOwner(code, object)));
  }
  return undefined;
}

function text(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}

function withoutOwner(code: unknown, { owner }: SchemaObject): unknown {
  if (typeof code !== 'string' || owner === null) return code;
  return code.toLowerCase().replaceAll(owner.toLowerCase(), '?');
}

/** A condition without its columns and values: `status IN ('a', 'b')` and `kind IN ('x')` have one form. */
function formOf(condition: unknown, side: Side): unknown {
  return typeof condition === 'string' ? withoutValues(side.dialect.expressionOf(condition)) : condition;
}

function withoutValues(part: Expression): Expression {
  if (part.node === 'column' || part.node === 'literal') return ANYTHING;
  const bare = mapOperands(part, withoutValues);
  const listed = bare.node === 'operator' && (bare.operator === 'in' || bare.operator === 'not in');
  if (bare.node === 'array' || listed) {
    return bare.node === 'array' ? { ...bare, operands: [] } : { ...bare, operands: bare.operands.slice(0, 1) };
  }
  return bare;
}
