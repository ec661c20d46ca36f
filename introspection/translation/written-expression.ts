import type { Dialect } from '../model/dialect.ts';
import type { Expression } from '../model/expression.ts';
import type { Spelling } from '../model/spelling.ts';

/** A text in another engine's words, or why there is none. */
export type Written = { readonly text: string } | { readonly why: string };

/** Writes an expression that is in shared words. `dialect` reads the types of its casts. */
export function writtenExpression(tree: Expression, spelling: Spelling, dialect: Dialect): Written {
  try {
    return { text: new Writer(spelling, dialect).write(tree) };
  } catch (error) {
    if (error instanceof Unwritten) return { why: error.message };
    throw error;
  }
}

class Unwritten extends Error {}

const POSTFIX: readonly string[] = ['is null', 'is not null', 'is true', 'is false', 'is not true', 'is not false'];

class Writer {
  readonly #spelling: Spelling;
  readonly #dialect: Dialect;

  constructor(spelling: Spelling, dialect: Dialect) {
    this.#spelling = spelling;
    this.#dialect = dialect;
  }

  write(tree: Expression): string {
    switch (tree.node) {
      case 'literal':
        return this.#literal(tree);
      case 'column':
        if (tree.qualifier !== null) throw new Unwritten(`the column ${tree.qualifier}.${tree.name} is qualified`);
        return this.#spelling.quotedName(tree.name);
      case 'call':
        return this.#call(tree);
      case 'operator':
        return this.#operator(tree.operator, tree.operands);
      case 'cast': {
        const type = this.#spelling.casts.get(this.#dialect.dataTypeOf(tree.type).family);
        if (type === undefined) throw new Unwritten(`a cast to ${tree.type} has no counterpart`);
        return `CAST(${this.write(tree.operands[0])} AS ${type})`;
      }
      case 'case':
        return this.#case(tree);
      case 'collate':
        throw new Unwritten(`the collation ${tree.collation} has no counterpart`);
      case 'array':
      case 'row':
        throw new Unwritten(`${tree.node === 'row' ? 'a row' : 'an array'} in an expression is not translated`);
      case 'clause':
        throw new Unwritten('a query in an expression is not translated');
      case 'opaque':
        throw new Unwritten(tree.why);
    }
  }

  #literal({ of, value }: Extract<Expression, { readonly node: 'literal' }>): string {
    switch (of) {
      case 'string':
        return `'${value.replaceAll("'", "''")}'`;
      case 'bytes':
        return this.#spelling.bytesOf(value);
      case 'boolean':
        return value === 'true' ? this.#spelling.boolean.true : this.#spelling.boolean.false;
      case 'null':
        return 'NULL';
      case 'number':
        return value;
    }
  }

  #call({ name, operands, modifier }: Extract<Expression, { readonly node: 'call' }>): string {
    const written = this.#spelling.calls.get(name);
    if (written === undefined || modifier !== undefined) throw new Unwritten(`the function ${name} has no counterpart`);
    return written(operands.map((part) => this.write(part)));
  }

  #operator(operator: string, operands: readonly Expression[]): string {
    const word = this.#spelling.operators.get(operator);
    if (word === undefined) throw new Unwritten(`the operator ${operator} has no counterpart`);
    const [first = '', ...rest] = operands.map((part) => this.#part(part));
    if (POSTFIX.includes(operator)) return `${first} ${word}`;
    if (operator.endsWith('in')) return `${first} ${word} (${rest.join(', ')})`;
    if (operator.endsWith('between')) return `${first} ${word} ${rest.join(' AND ')}`;
    return rest.length === 0 ? `${word} ${first}` : [first, ...rest].join(` ${word} `);
  }

  /** In brackets where it needs them. */
  #part(tree: Expression): string {
    const text = this.write(tree);
    return tree.node === 'operator' ? `(${text})` : text;
  }

  #case({ subject, otherwise, operands }: Extract<Expression, { readonly node: 'case' }>): string {
    const texts = operands.map((part) => this.#part(part));
    const first = subject ? ` ${texts.shift()}` : '';
    const last = otherwise ? ` ELSE ${texts.pop()}` : '';
    const whens = texts.map((text, place) => (place % 2 === 0 ? ` WHEN ${text}` : ` THEN ${text}`));
    return `CASE${first}${whens.join('')}${last} END`;
  }
}
