import type { FuncCall, Node, XmlSerialize } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import { type Build, call, NotUnderstood, operator, type Part, qualifiedName } from './build.ts';
import { typeTextOf } from './type-text.ts';

/** Calls, and syntax that the grammar represents as calls: CURRENT_TIMESTAMP, COALESCE, GREATEST, EXTRACT … */
export const functionCall: Part = (node, build) => {
  if ('FuncCall' in node) return callOf(node.FuncCall, build);
  if ('CoalesceExpr' in node) return call('coalesce', all(node.CoalesceExpr.args, build));
  if ('MinMaxExpr' in node) {
    return call(node.MinMaxExpr.op === 'IS_LEAST' ? 'least' : 'greatest', all(node.MinMaxExpr.args, build));
  }
  if ('SQLValueFunction' in node) return valueFunctionOf(node.SQLValueFunction.op ?? '', node.SQLValueFunction.typmod);
  if ('XmlSerialize' in node) return serialized(node.XmlSerialize, build);
  if ('NamedArgExpr' in node) return operator(`${node.NamedArgExpr.name ?? ''} =>`, build(node.NamedArgExpr.arg));
  return undefined;
};

/**
 * The functions behind a cast, which go by the name of the type: `date(x)` is another spelling of `x::date`.
 * https://www.postgresql.org/docs/current/sql-expressions.html#SQL-SYNTAX-TYPE-CASTS
 */
const CASTING: ReadonlySet<string> = new Set([
  ...['bool', 'int2', 'int4', 'int8', 'float4', 'float8', 'numeric', 'text'],
  ...['date', 'time', 'timetz', 'timestamp', 'timestamptz', 'interval'],
]);

/** The grammar gives EXTRACT as a function whose first argument is the field as a string, and TRIM, POSITION and so on as plain functions. */
function callOf(expression: FuncCall, build: Build): Expression {
  if (expression.over || expression.agg_filter || expression.agg_order) {
    throw new NotUnderstood('an aggregate with FILTER, OVER or ORDER BY');
  }
  const modifiers = [
    ...(expression.agg_distinct ? ['distinct'] : []),
    ...(expression.agg_star ? ['*'] : []),
    ...(expression.func_variadic ? ['variadic'] : []),
  ];
  const modifier = modifiers.length === 0 ? undefined : modifiers.join(' ');
  const [name, operands] = [qualifiedName(expression.funcname), all(expression.args, build)];
  const [value, ...others] = operands;
  if (value !== undefined && others.length === 0 && modifier === undefined && CASTING.has(name))
    return { node: 'cast', type: name, operands: [value] };
  return call(name, name === 'normalize' ? operands.map(formOf) : operands, modifier);
}

/** The form in NORMALIZE is a keyword. Version 13 prints it as a string in lower case. */
function formOf(operand: Expression): Expression {
  const [inner] = operand.node === 'cast' ? operand.operands : [operand];
  const isForm = inner?.node === 'literal' && inner.of === 'string' && /^nfk?[cd]$/i.test(inner.value);
  return isForm ? { ...inner, value: inner.value.toUpperCase() } : operand;
}

/** NO INDENT is the default. Version 16 and later print it. */
function serialized({ expr, typeName, xmloption, indent }: XmlSerialize, build: Build): Expression {
  const source = xmloption === 'XMLOPTION_DOCUMENT' ? 'document' : 'content';
  const value = call('xmlserialize', [build(expr)], indent ? `${source} indent` : source);
  return { node: 'cast', type: typeTextOf(typeName), operands: [value] };
}

/** `SVFOP_CURRENT_TIMESTAMP_N` is `CURRENT_TIMESTAMP(n)`. */
function valueFunctionOf(code: string, precision: number | undefined): Expression {
  const name = code.replace(/^SVFOP_/, '').toLowerCase();
  if (!name.endsWith('_n')) return call(name, []);
  return call(name.slice(0, -2), [{ node: 'literal', of: 'number', value: String(precision ?? 0) }]);
}

function all(nodes: readonly Node[] | undefined, build: Build): readonly Expression[] {
  return (nodes ?? []).map(build);
}
