import type { Expression } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { call, isLiteral, literal, operandsOfOperator, operator, text } from '../syntax.ts';

/** `^[0-9a-f]{64}$`: signs of one class from the first to the last, and how many of them. */
const WHOLE = /^\^\[((?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9_])+-?)\](\*|\+|\{(\d+)(?:,(\d+))?\})\$$/;

/** A text of characters of one class: GLOB in SQLite, a regular expression in PostgreSQL. */
export const classPattern: Rewrite = {
  inExpressions: 'across engines',
  id: 'expression.class-pattern',
  title: 'Texts of certain characters only',
  says: "x ~ '^[0-9a-f]{64}$' and length(x) = 64 AND x NOT GLOB '*[^0-9a-f]*' accept the same texts.",
  why: 'Both order the ranges of a class by character code.',
  rewrite(part, { oneEngine }) {
    const [subject, pattern, ...more] = operandsOfOperator(part, '~') ?? [];
    if (oneEngine || subject === undefined || more.length > 0 || !isLiteral(pattern, 'string')) return undefined;
    const [whole, signs, count, least, most] = WHOLE.exec(pattern.value) ?? [];
    if (whole === undefined || count === undefined) return undefined;
    const others = operator('not glob', subject, text(`*[^${signs}]*`));
    const lengths = lengthsOf(call('length', subject), count, least, most);
    return lengths.length === 0 ? others : operator('and', ...lengths, others);
  },
};

function lengthsOf(length: Expression, count: string, least = '', most?: string): readonly Expression[] {
  const number = (value: string) => literal('number', String(Number(value)));
  if (count === '*') return [];
  if (count === '+') return [operator('>', length, number('0'))];
  if (most === undefined) return [operator('=', length, number(least))];
  return [operator('>=', length, number(least)), operator('<=', length, number(most))];
}
