import { compareText, type Expression, isQuery } from '../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { operandsOfOperator, operator } from '../syntax.ts';

const key = (part: Expression): string => JSON.stringify(part);

/** `x IN (…)`, `x = ANY (ARRAY[…])` and `x = … OR x = …` say the same. */
export const inList: Rewrite = {
  id: 'expression.in-list',
  title: 'Lists of values',
  says: 'IN (…), = ANY (ARRAY[…]) and a row of comparisons joined by OR accept the same values; their order means nothing.',
  why: 'PostgreSQL prints IN as = ANY (ARRAY[…]).',
  rewrite(part) {
    return fromArray(part, '= any', 'in') ?? fromArray(part, '<> all', 'not in') ?? fromOr(part) ?? tidied(part);
  },
};

function fromArray(part: Expression, quantified: string, plain: string): Expression | undefined {
  const [subject, list] = operandsOfOperator(part, quantified) ?? [];
  if (subject === undefined || list?.node !== 'array') return undefined;
  return operator(plain, subject, ...list.operands);
}

/** Two or more comparisons of one subject with constants. */
function fromOr(part: Expression): Expression | undefined {
  const branches = operandsOfOperator(part, 'or');
  if (branches === undefined) return undefined;
  const pairs = branches.map((branch) => operandsOfOperator(branch, '=', 'in'));
  const subject = pairs[0]?.[0];
  if (subject === undefined || subject.node === 'literal') return undefined;
  const values: Expression[] = [];
  for (const pair of pairs) {
    if (pair?.[0] === undefined || key(pair[0]) !== key(subject)) return undefined;
    const items = pair.slice(1);
    if (!items.every((item) => item.node === 'literal')) return undefined;
    values.push(...items);
  }
  return operator('in', subject, ...values);
}

function tidied(part: Expression): Expression | undefined {
  const [subject, ...values] = operandsOfOperator(part, 'in', 'not in') ?? [];
  if (subject === undefined || part.node !== 'operator' || values.some(isQuery)) return undefined;
  const distinct = [...new Map(values.map((value) => [key(value), value])).entries()]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, value]) => value);
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return operator(part.operator === 'in' ? '=' : '<>', subject, only);
  return operator(part.operator, subject, ...distinct);
}
