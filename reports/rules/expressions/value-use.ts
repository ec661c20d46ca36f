import { type Clause, type Expression, isClause, type TypeFamily } from '../../../introspection/index.ts';

/**
 * How the value of an expression is used, which decides which values are equivalent:
 * - `filter`: only true counts, as in WHERE or the predicate of an index;
 * - `check`: only false counts, as in a CHECK;
 * - `stored`: it is stored in a column;
 * - `compared`: it is compared with a value that is not text, so 1 and 1.0 are equal;
 * - `value`: every detail counts, also NULL and the digits of a number.
 */
export type ValueUse = 'filter' | 'check' | 'stored' | 'compared' | 'value';

export const valueUses: readonly ValueUse[] = ['filter', 'check', 'stored', 'compared', 'value'];

const COMPARISONS = new Set([
  ...['=', '<>', '<', '>', '<=', '>=', 'in', 'not in', 'between', 'not between', '= any', '<> all'],
  ...['is', 'is not', 'is distinct from', 'is not distinct from'],
]);
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '/ exact', '% exact']);
/** Functions that return one of their arguments. */
const CHOICES = new Set(['coalesce', 'ifnull', 'least', 'greatest', 'min', 'max']);
const TEXT = /^(text|character|varchar|char|bpchar|name|citext|clob|n(var)?char)\b/i;

/** The families of the type under which either side declares a column. */
type FamiliesOf = (column: string) => ReadonlySet<TypeFamily>;

/** What the values of the direct parts of an expression are used for, by their index; `own`: its own value. */
export function usesInside(part: Expression, own: ValueUse, familiesOf: FamiliesOf): (place: number) => ValueUse {
  switch (part.node) {
    case 'case':
      return (place) => inCase(part, place, own);
    case 'clause':
      return (place) => inClause(part, place);
    case 'literal':
    case 'column':
    case 'call':
    case 'operator':
    case 'cast':
    case 'collate':
    case 'array':
    case 'row':
    case 'opaque': {
      const use = everywhereIn(part, own, familiesOf);
      return () => use;
    }
  }
}

/** For nodes whose parts are all used alike: a list can have thousands. */
function everywhereIn(part: Expression, own: ValueUse, familiesOf: FamiliesOf): ValueUse {
  const kept = own === 'stored' || own === 'compared' ? own : 'value';
  switch (part.node) {
    case 'operator':
      return inOperator(part, own, familiesOf);
    case 'call':
      return CHOICES.has(part.name) && part.modifier === undefined ? kept : 'value';
    case 'cast':
      return own === 'compared' && TEXT.test(part.type) ? 'value' : kept;
    case 'collate':
      return kept;
    case 'array':
      return own === 'compared' ? own : 'value';
    case 'literal':
    case 'column':
    case 'case':
    case 'row':
    case 'clause':
    case 'opaque':
      return 'value';
  }
}

function inClause(part: Clause, place: number): ValueUse {
  return isClause(part, 'where', 'on', 'having') || (isClause(part, 'filter') && place === 1) ? 'filter' : 'value';
}

function inOperator(
  part: Extract<Expression, { readonly node: 'operator' }>,
  own: ValueUse,
  familiesOf: FamiliesOf,
): ValueUse {
  const { operator } = part;
  switch (operator) {
    case 'and':
    case 'or':
      return own === 'filter' || own === 'check' ? own : 'value';
    case 'not':
      return own === 'filter' ? 'check' : own === 'check' ? 'filter' : 'value';
    case 'is true':
    case 'is not true':
      return 'filter';
    case 'is false':
    case 'is not false':
      return 'check';
    default:
      if (COMPARISONS.has(operator)) {
        return part.operands.some((each) => mayBeText(each, familiesOf)) ? 'value' : 'compared';
      }
      return ARITHMETIC.has(operator) && own === 'compared' ? own : 'value';
  }
}

/** SQLite compares a number with what is declared as text as text: https://sqlite.org/datatype3.html#comparison_expressions. */
function mayBeText(part: Expression, familiesOf: FamiliesOf): boolean {
  if (part.node === 'cast') return TEXT.test(part.type);
  if (part.node === 'collate') return mayBeText(part.operands[0], familiesOf);
  return part.node === 'column' && familiesOf(part.name).has('text');
}

/** Its conditions are filters; its results are used as the whole. */
function inCase(part: Extract<Expression, { readonly node: 'case' }>, place: number, own: ValueUse): ValueUse {
  const from = part.subject ? 1 : 0;
  const isResult =
    place >= from && ((place - from) % 2 === 1 || (part.otherwise && place === part.operands.length - 1));
  if (isResult) return own;
  return part.subject ? 'value' : 'filter';
}
