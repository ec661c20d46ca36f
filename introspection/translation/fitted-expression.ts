import type { DataType, TypeFamily } from '../model/data-type.ts';
import { type Expression, mapOperands } from '../model/expression.ts';

/** A column as an expression meets it: its name, what its type means, and the type that it gets. */
export interface TypedColumn {
  readonly name: string;
  readonly type: DataType;
}

export interface Fitting {
  /** The column that a name means. */
  find(name: string): TypedColumn | undefined;
  /** The type that is meant by a cast. */
  typeOf(native: string): DataType;
  /** Whether a truth value is a value of its own where the expression goes to. */
  readonly hasBooleans: boolean;
  readonly use: 'check' | 'predicate' | 'value';
}

/** An expression with the names of the columns, and truth values where the other engine wants them. */
export function fittedExpression(tree: Expression, fitting: Fitting): Expression {
  return new Fitted(fitting).fit(tree, fitting.use !== 'value');
}

export const TRUE: Expression = { node: 'literal', of: 'boolean', value: 'true' };
const FALSE: Expression = { node: 'literal', of: 'boolean', value: 'false' };
const ZERO: Expression = { node: 'literal', of: 'number', value: '0' };
const COMPARING: readonly string[] = ['=', '<>', 'in', 'not in', 'is not distinct from', 'is distinct from'];
const NUMBERS: readonly TypeFamily[] = ['integer', 'float', 'decimal'];

class Fitted {
  readonly #fitting: Fitting;

  constructor(fitting: Fitting) {
    this.#fitting = fitting;
  }

  /** `asked`: whether the value is a condition. */
  fit(tree: Expression, asked: boolean): Expression {
    switch (tree.node) {
      case 'column':
        return this.#column(tree, asked);
      case 'literal':
        return asked ? this.#truth(tree) : tree;
      case 'cast': {
        const [inner] = tree.operands;
        const type = inner.node === 'column' ? this.#fitting.find(inner.name)?.type : undefined;
        const isOwn = type?.family === this.#fitting.typeOf(tree.type).family;
        return isOwn ? this.fit(inner, asked) : mapOperands(tree, (part) => this.fit(part, false));
      }
      case 'call':
        return this.#isKept(tree) ? TRUE : mapOperands(tree, (part) => this.fit(part, false));
      case 'operator':
        return this.#operator(tree);
      case 'case': {
        const last = tree.operands.length - (tree.otherwise ? 1 : 0);
        const operands = tree.operands.map((part, place) =>
          this.fit(part, !tree.subject && place < last && place % 2 === 0),
        );
        return { ...tree, operands };
      }
      case 'collate':
      case 'array':
      case 'row':
      case 'clause':
      case 'opaque':
        return mapOperands(tree, (part) => this.fit(part, false));
    }
  }

  #column(tree: Extract<Expression, { readonly node: 'column' }>, asked: boolean): Expression {
    const found = this.#fitting.find(tree.name);
    const column = found === undefined ? tree : { ...tree, name: found.name, qualifier: null };
    const isNumber = found !== undefined && NUMBERS.includes(found.type.family);
    return asked && isNumber && this.#fitting.hasBooleans
      ? { node: 'operator', operator: '<>', operands: [column, ZERO] }
      : column;
  }

  /** A check that the type of the column replaces. */
  #isKept({ name, operands }: Extract<Expression, { readonly node: 'call' }>): boolean {
    const [subject] = operands;
    if (this.#fitting.use !== 'check' || name !== 'json_valid' || subject?.node !== 'column') return false;
    return this.#fitting.hasBooleans && this.#fitting.find(subject.name)?.type.family === 'json';
  }

  #truth(part: Expression): Expression {
    if (!this.#fitting.hasBooleans || part.node !== 'literal' || part.of !== 'number') return part;
    return part.value === '1' ? TRUE : part.value === '0' ? FALSE : part;
  }

  #operator(tree: Extract<Expression, { readonly node: 'operator' }>): Expression {
    const { operator } = tree;
    if (operator === 'and' || operator === 'or') {
      const parts = tree.operands.map((part) => this.fit(part, true));
      const isTrue = (part: Expression) => part.node === 'literal' && part.of === 'boolean' && part.value === 'true';
      if (operator === 'or' && parts.some(isTrue)) return TRUE;
      const left = operator === 'and' ? parts.filter((part) => !isTrue(part)) : parts;
      const [only] = left;
      if (only === undefined) return TRUE;
      return left.length === 1 ? only : { ...tree, operands: left };
    }
    if (operator === 'not') return mapOperands(tree, (part) => this.fit(part, true));
    const operands = tree.operands.map((part) => this.fit(part, false));
    if (!COMPARING.includes(operator)) return { ...tree, operands };
    if (operands.some((part) => this.#isNumber(part))) return { ...tree, operands: operands.map(numberOf) };
    if (!operands.some((part) => this.#isBoolean(part))) return { ...tree, operands };
    const truths = operands.map((part) => this.#truth(part));
    return this.#isTrivial(operator, truths) ? TRUE : { ...tree, operands: truths };
  }

  #isNumber(part: Expression): boolean {
    return part.node === 'column' && NUMBERS.includes(this.#fitting.find(part.name)?.type.family ?? 'untyped');
  }

  #isBoolean(part: Expression): boolean {
    if (part.node === 'literal') return part.of === 'boolean';
    return part.node === 'column' && this.#fitting.find(part.name)?.type.family === 'boolean';
  }

  /** `flag IN (false, true)`, and what is true and compared with true. */
  #isTrivial(operator: string, operands: readonly Expression[]): boolean {
    if (this.#fitting.use !== 'check' || !this.#fitting.hasBooleans) return false;
    const [first, ...others] = operands;
    const values = new Set(others.map((part) => (part.node === 'literal' && part.of === 'boolean' ? part.value : '')));
    if (operator === 'in') return first?.node === 'column' && values.has('true') && values.has('false');
    return operator === '=' && first === TRUE && values.has('true');
  }
}

/** A truth value as the number that an engine without booleans has for it. */
function numberOf(part: Expression): Expression {
  if (part.node !== 'literal' || part.of !== 'boolean') return part;
  return { node: 'literal', of: 'number', value: part.value === 'true' ? '1' : '0' };
}
