import { compareText, type Expression, isQuery, operandsOf } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { operandsOfOperator, operator } from '../syntax.ts';

const key = (part: Expression): string => JSON.stringify(part);

/** `x IN (…)`, `x = ANY (ARRAY[…])` and `x = … OR x = …` say the same. */
export const inList: Rewrite = {
  inExpressions: 'anywhere',
  inQueries: 'anywhere',
  id: 'expression.in-list',
  title: 'Lists of values',
  says: 'IN (…), = ANY (ARRAY[…]) and several comparisons joined by OR accept the same values; the order has no effect.',
  why: 'An engine may print IN as = ANY (ARRAY[…]).',
  rewrite(part) {
    return (
      fromArray(part, '= any', 'in') ??
      fromArray(part, '<> all', 'not in') ??
      fromJunction(part) ??
      fromRows(part) ??
      tidied(part)
    );
  },
};

function fromArray(part: Expression, quantified: string, plain: string): Expression | undefined {
  const [subject, list] = operandsOfOperator(part, quantified) ?? [];
  if (subject === undefined || list?.node !== 'array') return undefined;
  return operator(plain, subject, ...list.operands);
}

/** Two or more comparisons of one subject with constants, of which one must hold, or all, beside other conditions. */
function fromJunction(part: Expression): Expression | undefined {
  const some = operandsOfOperator(part, 'or');
  if (some !== undefined) return gathered('or', some, '=', 'in');
  const all = operandsOfOperator(part, 'and');
  return all && gathered('and', all, '<>', 'not in');
}

function gathered(
  junction: string,
  branches: readonly Expression[],
  comparison: string,
  list: string,
): Expression | undefined {
  const groups = Map.groupBy(branches, (branch) => subjectKey(branch, comparison, list));
  if (groups.size === branches.length) return undefined;
  const parts = [...groups].flatMap(([subject, group]) => (subject.startsWith(LISTED) ? listOf(group, list) : group));
  const [only] = parts;
  if (parts.length === branches.length) return undefined;
  return parts.length === 1 ? only : operator(junction, ...parts);
}

const LISTED = 'listed ';

/** What is compared with constants only; each other condition is a group of its own. */
function subjectKey(branch: Expression, comparison: string, list: string): string {
  const [subject, ...items] = operandsOfOperator(branch, comparison, list) ?? [];
  const isListed = subject !== undefined && subject.node !== 'literal' && items.every(({ node }) => node === 'literal');
  return isListed ? LISTED + key(subject) : key(branch);
}

function listOf(group: readonly Expression[], list: string): readonly Expression[] {
  const [first] = group;
  const [subject] = (first && operandsOf(first)) ?? [];
  if (subject === undefined || group.length === 1) return group;
  return [operator(list, subject, ...group.flatMap((branch) => operandsOf(branch).slice(1)))];
}

/** `(a, b) IN ((1, 2), (3, 4))` by its columns, as PostgreSQL prints it. */
function fromRows(part: Expression): Expression | undefined {
  const [subject, ...values] = operandsOfOperator(part, 'in', 'not in', '=', '<>') ?? [];
  if (part.node !== 'operator' || subject?.node !== 'row' || values.length === 0) return undefined;
  const equalities: Expression[] = [];
  for (const value of values) {
    if (value.node !== 'row' || value.operands.length !== subject.operands.length) return undefined;
    const pairs = subject.operands.map((each, place) => operator('=', each, ...value.operands.slice(place, place + 1)));
    equalities.push(operator('and', ...pairs));
  }
  const [only = part] = equalities;
  const some = equalities.length === 1 ? only : operator('or', ...equalities);
  return ['not in', '<>'].includes(part.operator) ? operator('not', some) : some;
}

/** Rows are no list; a subquery may also be kept as text. */
function isRows(value: Expression): boolean {
  return isQuery(value) || value.node === 'opaque';
}

function tidied(part: Expression): Expression | undefined {
  const [subject, ...values] = operandsOfOperator(part, 'in', 'not in') ?? [];
  if (subject === undefined || part.node !== 'operator' || values.some(isRows)) return undefined;
  const distinct = [...new Map(values.map((value) => [key(value), value])).entries()]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, value]) => value);
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return operator(part.operator === 'in' ? '=' : '<>', subject, only);
  return operator(part.operator, subject, ...distinct);
}
