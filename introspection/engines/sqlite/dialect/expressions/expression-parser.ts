import { type Expression, isDeeper } from '../../../../model/expression.ts';
import { SqlSyntaxError } from '../../sql/sql-syntax-error.ts';
import { tidy } from '../../sql/tidy.ts';
import { TokenCursor } from '../../sql/token-cursor.ts';
import { atQuery, type NestedParser, takeList } from './nested-parser.ts';
import { takeOperand } from './operand.ts';
import { binaryOperators, power } from './operator-table.ts';

/** SQLite's own limit (https://sqlite.org/limits.html#max_expr_depth). */
const DEEPEST = 1000;

/** Parses one expression by operator precedence. Queries in it stay text: see `QueryParser`. */
export class ExpressionParser implements NestedParser {
  readonly cursor: TokenCursor;
  readonly #text: string;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.cursor = new TokenCursor(text);
  }

  /** The whole text as a tree. Throws `SqlSyntaxError`. */
  parseAll(): Expression {
    return this.ended(this.parse(), 'an operator');
  }

  parse(): Expression {
    return this.#parseFrom(power.or);
  }

  takeQuery(clause: 'exists' | 'subquery' | 'rows'): Expression {
    const opening = clause === 'exists' ? 'exists (' : '(';
    return { node: 'opaque', text: tidy(`${opening}${this.cursor.bracketed()}\n)`), why: 'a subquery' };
  }

  takeRowsOfTable(): Expression {
    const { cursor } = this;
    const { start } = cursor.peek();
    cursor.name();
    if (cursor.accept('.')) cursor.name();
    if (cursor.at('(')) cursor.bracketed();
    return { node: 'opaque', text: tidy(cursor.slice(start, cursor.behind())), why: 'a table' };
  }

  takeQuotedName(): Expression {
    return { node: 'column', name: this.cursor.name(), qualifier: null };
  }

  /** The tree, if the text ends here. */
  protected ended(tree: Expression, otherwise: string): Expression {
    if (!this.cursor.at('end')) this.cursor.fail(`${otherwise} or the end`);
    if (isDeeper(tree, DEEPEST)) this.#refuseDepth();
    return tree;
  }

  /** Runs `take` that many levels deeper. Throws if the nesting exceeds the limit. */
  protected nested<T>(levels: number, take: () => T): T {
    this.#depth += levels;
    if (this.#depth > DEEPEST) this.#refuseDepth();
    const taken = take();
    this.#depth -= levels;
    return taken;
  }

  /** An expression whose outermost operators bind at least as tightly as the `weakest`. */
  #parseFrom(weakest: number): Expression {
    if (++this.#depth > DEEPEST) this.#refuseDepth();
    let left = this.#takePrefixed();
    for (;;) {
      const longer = this.#takeBinary(left, weakest) ?? this.#takeWordOperator(left, weakest);
      if (longer === undefined) break;
      left = longer;
    }
    this.#depth--;
    return left;
  }

  #takePrefixed(): Expression {
    const { cursor } = this;
    if (cursor.accept('-')) return negated(this.#parseFrom(power.sign));
    if (cursor.accept('+')) return this.#parseFrom(power.sign);
    if (cursor.accept('~')) return operation('~', this.#parseFrom(power.sign));
    if (cursor.acceptWords('NOT')) return operation('not', this.#parseFrom(power.not));
    return takeOperand(this);
  }

  #takeBinary(left: Expression, weakest: number): Expression | undefined {
    const binary = binaryOperators.get(this.cursor.peek().kind);
    if (binary === undefined || binary.power < weakest) return undefined;
    this.cursor.take();
    return operation(binary.operator, left, this.#parseFrom(binary.power + 1));
  }

  #takeWordOperator(left: Expression, weakest: number): Expression | undefined {
    const { cursor } = this;
    if (!cursor.at('word')) return undefined;
    if (weakest <= power.collate && cursor.acceptWords('COLLATE')) {
      return { node: 'collate', collation: cursor.name().toUpperCase(), operands: [left] };
    }
    if (weakest <= power.equality) {
      const comparison = this.#takeComparison(left);
      if (comparison !== undefined) return comparison;
    }
    if (weakest <= power.and && cursor.atWord('AND')) return this.#takeJunction('and', left, power.and);
    if (weakest <= power.or && cursor.atWord('OR')) return this.#takeJunction('or', left, power.or);
    return undefined;
  }

  /** All operands of a chain of `AND`, or of `OR`, at once. */
  #takeJunction(operator: 'and' | 'or', left: Expression, itsPower: number): Expression {
    const operands = [...partsOf(operator, left)];
    while (this.cursor.acceptWords(operator.toUpperCase())) {
      for (const part of partsOf(operator, this.#parseFrom(itsPower + 1))) operands.push(part);
    }
    return { node: 'operator', operator, operands };
  }

  #takeComparison(left: Expression): Expression | undefined {
    const { cursor } = this;
    if (cursor.acceptWords('ISNULL')) return operation('is null', left);
    if (cursor.acceptWords('NOTNULL') || cursor.acceptWords('NOT', 'NULL')) return operation('is not null', left);
    if (cursor.acceptWords('IS', 'NOT')) return this.#takeIs('is not', left);
    if (cursor.acceptWords('IS')) return this.#takeIs('is', left);
    const ahead = cursor.atWord('NOT') ? 1 : 0;
    const word = cursor.word(ahead).toLowerCase();
    if (!['between', 'in', 'like', 'glob', 'regexp', 'match'].includes(word)) return undefined;
    // SQLite's LIKE ignores the case of ASCII letters: https://sqlite.org/lang_expr.html#like.
    const name = word === 'like' ? 'nocase like' : word;
    const operator = cursor.acceptWords('NOT') ? `not ${name}` : name;
    cursor.take();
    if (word === 'between') return this.#takeBetween(operator, left);
    if (word === 'in') return this.#takeIn(operator, left);
    return this.#takeMatch(operator, left);
  }

  #takeIs(operator: 'is' | 'is not', left: Expression): Expression {
    if (this.cursor.acceptWords('DISTINCT', 'FROM')) {
      return operation(`${operator} distinct from`, left, this.#parseFrom(power.relation));
    }
    const right = this.#parseFrom(power.relation);
    if (right.node === 'literal' && (right.of === 'null' || right.of === 'boolean')) {
      return operation(`${operator} ${right.value}`, left);
    }
    return operation(operator, left, right);
  }

  #takeBetween(operator: string, left: Expression): Expression {
    const low = this.#parseFrom(power.not);
    this.cursor.expectWord('AND');
    return operation(operator, left, low, this.#parseFrom(power.relation));
  }

  #takeMatch(operator: string, left: Expression): Expression {
    const pattern = this.#parseFrom(power.relation);
    if (!this.cursor.acceptWords('ESCAPE')) return operation(operator, left, pattern);
    return operation(operator, left, pattern, this.#parseFrom(power.bits));
  }

  /** `(a, b)`, `()`, `(SELECT …)`, or the name of a table or of a function with arguments. */
  #takeIn(operator: string, left: Expression): Expression {
    const { cursor } = this;
    if (!cursor.at('(')) return operation(operator, left, this.takeRowsOfTable());
    if (atQuery(cursor, 1)) return operation(operator, left, this.takeQuery('rows'));
    cursor.expect('(');
    const list = cursor.at(')') ? [] : takeList(this);
    cursor.expect(')');
    return { node: 'operator', operator, operands: [left].concat(list) };
  }

  #refuseDepth(): never {
    throw new SqlSyntaxError(`an expression nested more than ${DEEPEST} deep`, this.#text, this.cursor.peek().start);
  }
}

function operation(operator: string, ...operands: readonly Expression[]): Expression {
  return { node: 'operator', operator, operands };
}

function partsOf(operator: string, part: Expression): readonly Expression[] {
  return part.node === 'operator' && part.operator === operator ? part.operands : [part];
}

function negated(operand: Expression): Expression {
  if (operand.node !== 'literal' || operand.of !== 'number' || operand.value.startsWith('-')) {
    return operation('-', operand);
  }
  return { ...operand, value: `-${operand.value}` };
}
