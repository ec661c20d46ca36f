import type { Expression } from '../../../../introspection/model/expression.ts';
import { TallyError, TallyWords } from '../sql/words.ts';

/** Constants, columns, `now`, calls, comparisons, `in`, `and`, `or`. What else is written is opaque. */
export function expressionOf(native: string): Expression {
  const words = new TallyWords(native);
  try {
    const tree = anyOf(words);
    if (!words.isOver()) throw new TallyError(`"${words.peek()}" is too much`);
    return tree;
  } catch (error) {
    if (!(error instanceof TallyError)) throw error;
    return { node: 'opaque', text: native, why: error.message };
  }
}

function anyOf(words: TallyWords): Expression {
  return joined(words, 'or', () => joined(words, 'and', () => comparison(words)));
}

function joined(words: TallyWords, operator: string, part: () => Expression): Expression {
  const operands = [part()];
  while (words.accept(operator)) operands.push(part());
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : { node: 'operator', operator, operands };
}

function comparison(words: TallyWords): Expression {
  const left = operand(words);
  const operator = words.peek();
  if (!['=', '<>', '<', '>', '<=', '>=', 'in'].includes(operator)) return left;
  words.take();
  const others = operator === 'in' ? words.list(() => operand(words)) : [operand(words)];
  return { node: 'operator', operator, operands: [left, ...others] };
}

function operand(words: TallyWords): Expression {
  if (words.accept('(')) {
    const inner = anyOf(words);
    words.expect(')');
    return inner;
  }
  const minus = words.accept('-') ? '-' : '';
  const word = words.take();
  if (/^\d/.test(word)) return { node: 'literal', of: 'number', value: `${minus}${word}` };
  if (minus !== '') throw new TallyError('only a number can be negative');
  if (word.startsWith("'")) {
    return { node: 'literal', of: 'string', value: word.slice(1, -1).replaceAll("''", "'") };
  }
  const name = word.toLowerCase();
  if (!/^[a-z_]\w*$/.test(name)) throw new TallyError(`"${word}" is no operand`);
  if (name === 'null') return { node: 'literal', of: 'null', value: 'null' };
  if (name === 'now') return { node: 'call', name: 'current_timestamp', operands: [] };
  if (words.peek() === '(') return { node: 'call', name, operands: words.list(() => anyOf(words)) };
  return { node: 'column', name, qualifier: null };
}
