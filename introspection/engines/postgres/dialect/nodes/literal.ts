import type { A_Const } from 'libpg-query';
import type { Expression } from '../../../../model/expression.ts';
import type { Part } from './build.ts';

export const literal: Part = (node) => ('A_Const' in node ? literalOf(node.A_Const) : undefined);

/** The tree leaves out values that are zero, false or an empty string: only the presence of the member shows the kind of constant. */
function literalOf(constant: A_Const): Expression {
  if (constant.boolval !== undefined) {
    return { node: 'literal', of: 'boolean', value: String(constant.boolval.boolval ?? false) };
  }
  if (constant.ival !== undefined) return { node: 'literal', of: 'number', value: String(constant.ival.ival ?? 0) };
  if (constant.fval !== undefined) return { node: 'literal', of: 'number', value: constant.fval.fval ?? '0' };
  if (constant.sval !== undefined) return { node: 'literal', of: 'string', value: constant.sval.sval ?? '' };
  if (constant.bsval !== undefined) return bitsOf(constant.bsval.bsval ?? 'b');
  return { node: 'literal', of: 'null', value: 'null' };
}

/** `B'101'` and `X'5'` are bit strings, never bytes; the server prints both as `'0101'::"bit"`. */
function bitsOf(text: string): Expression {
  const digits = text.slice(1);
  const value = text.startsWith('x')
    ? [...digits].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
    : digits;
  return { node: 'cast', type: '"bit"', operands: [{ node: 'literal', of: 'string', value }] };
}
