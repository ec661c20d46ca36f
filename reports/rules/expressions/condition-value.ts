import type { Expression } from '../../../introspection/index.ts';
import { keyOf } from './parts.ts';
import { argumentsOf, type Literal } from './syntax.ts';

/** The value of an expression; undefined if the engines may disagree. */
export type Value = string | number | boolean | null | undefined;

/** The number of digits that a JavaScript number represents exactly. */
const EXACT = /^-?(?=[\d.]{1,16}$)\d+(\.\d+)?$/;

export function numberIn({ of, value }: Literal): number | undefined {
  return of === 'number' && EXACT.test(value) ? Number(value) : undefined;
}

/** The value of a text or number literal. */
export function valueIn(literal: Literal): Value {
  if (literal.of === 'null') return null;
  return literal.of === 'string' ? literal.value : numberIn(literal);
}

/** The result of a condition for a value, if the condition has no other operand. */
export function valueFor(tree: Expression, subject: Expression, value: Value): Value {
  if (keyOf(tree) === keyOf(subject)) return value;
  switch (tree.node) {
    case 'literal':
      return valueIn(tree);
    case 'operator':
      return valueOfOperator(
        tree.operator,
        tree.operands.map((operand) => valueFor(operand, subject, value)),
      );
    case 'call': {
      const [text, ...others] = argumentsOf(tree, 'length') ?? [];
      const measured = text === undefined || others.length > 0 ? undefined : valueFor(text, subject, value);
      if (measured === null) return null;
      return typeof measured === 'string' && !measured.includes('\0') ? [...measured].length : undefined;
    }
    case 'column':
    case 'cast':
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'clause':
    case 'opaque':
      return undefined;
  }
}

function valueOfOperator(operator: string, operands: readonly Value[]): Value {
  const [first, second, ...more] = operands;
  switch (operator) {
    case 'and':
      return operands.includes(false) ? false : joined(operands, true);
    case 'or':
      return operands.includes(true) ? true : joined(operands, false);
    case 'not':
      return typeof first === 'boolean' ? !first : first === null ? null : undefined;
    case 'is null':
      return first === undefined ? undefined : first === null;
    case 'is not null':
      return first === undefined ? undefined : first !== null;
    case 'in':
    case 'not in':
      return valueOfList(operator === 'in', operands);
    default:
      return more.length > 0 ? undefined : compared(operator, first, second);
  }
}

/** For conditions none of which decides the result. */
function joined(operands: readonly Value[], neutral: boolean): Value {
  if (operands.some((each) => each !== null && each !== neutral)) return undefined;
  return operands.includes(null) ? null : neutral;
}

function valueOfList(isIn: boolean, [subject, ...listed]: readonly Value[]): Value {
  const equal = listed.map((each) => compared('=', subject, each));
  if (listed.length === 0 || equal.includes(undefined)) return undefined;
  if (equal.includes(true)) return isIn;
  return equal.includes(null) ? null : !isIn;
}

/** Texts are compared only for equality: their order depends on collations. */
function compared(operator: string, one: Value, other: Value): Value {
  if (one === undefined || other === undefined || typeof one === 'boolean' || typeof other === 'boolean')
    return undefined;
  if (one === null || other === null) return COMPARISONS.includes(operator) ? null : undefined;
  if (typeof one === 'string' || typeof other === 'string') {
    if (typeof one !== typeof other) return undefined;
    return operator === '=' ? one === other : operator === '<>' ? one !== other : undefined;
  }
  switch (operator) {
    case '=':
      return one === other;
    case '<>':
      return one !== other;
    case '<':
      return one < other;
    case '<=':
      return one <= other;
    case '>':
      return one > other;
    case '>=':
      return one >= other;
    default:
      return undefined;
  }
}

const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='];
