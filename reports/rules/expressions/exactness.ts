import {
  clauseOf,
  type Expression,
  isClause,
  mapOperands,
  operandsOf,
  type TypeFamily,
} from '../../../introspection/index.ts';
import type { ExpressionContext } from './rewrite.ts';

type FamiliesOf = ExpressionContext['familiesOf'];

const FRACTIONS: readonly TypeFamily[] = ['decimal', 'float'];
const FRACTION = /^(numeric|decimal|real|double precision|float\d?)\b/i;

/**
 * The query with a mark where a law for single expressions would lose a difference of meaning: divisions by whether they
 * keep a fraction (`7 / 2` is 3, `7 / 2.0` is 3.5), as others may do with what is selected, JSON by whether it is
 * given as JSON or as its value, and `||` between constants that are texts, as it joins arrays and others too.
 */
export function marked(tree: Expression, familiesOf: FamiliesOf): Expression {
  const isSelected = isClause(tree, 'columns') || tree.node === 'row';
  if (isSelected) return mapOperands(tree, (part) => markedValue(part, familiesOf));
  if (tree.node !== 'operator') return mapOperands(tree, (part) => marked(part, familiesOf));
  if (tree.operator === '/' || tree.operator === '%') {
    const operator = operandsOf(tree).some((part) => hasFraction(part, familiesOf))
      ? `${tree.operator} exact`
      : tree.operator;
    return { ...tree, operator, operands: tree.operands.map((part) => marked(part, familiesOf)) };
  }
  if (isConstantText(tree)) return mapOperands({ ...tree, operator: '|| text' }, (part) => marked(part, familiesOf));
  const [document, ...steps] = tree.operands;
  if (document === undefined || !/^(->>?|#>>?)$/.test(tree.operator)) {
    return mapOperands(tree, (part) => marked(part, familiesOf));
  }
  const operator = tree.operator.endsWith('>>') ? tree.operator : `${tree.operator} json`;
  return { ...tree, operator, operands: [markedPath(document, familiesOf), ...steps] };
}

function markedValue(value: Expression, familiesOf: FamiliesOf): Expression {
  const inner = marked(value, familiesOf);
  const isExact = value.node !== 'column' && value.node !== 'literal' && hasFraction(withoutNumeric(value), familiesOf);
  return isExact ? clauseOf('exact', null, inner) : inner;
}

/** PostgreSQL writes a whole number as `(0)::numeric` where it meets a sum: by itself that is the same value. */
function withoutNumeric(value: Expression): Expression {
  if (value.node === 'operator') return value;
  const [inner] = value.node === 'cast' && /^(numeric|decimal)$/i.test(value.type) ? value.operands : [];
  const isWhole = inner?.node === 'literal' && inner.of === 'number' && /^-?\d+$/.test(inner.value);
  return isWhole ? inner : mapOperands(value, withoutNumeric);
}

/** If more steps follow, both forms are possible. */
function markedPath(document: Expression, familiesOf: FamiliesOf): Expression {
  if (document.node !== 'operator' || !/^(->|#>)$/.test(document.operator)) return marked(document, familiesOf);
  const [inner, ...steps] = document.operands;
  return inner === undefined ? document : { ...document, operands: [markedPath(inner, familiesOf), ...steps] };
}

/** PostgreSQL writes the type of a constant next to these operators. */
function isConstantText(part: Expression): boolean {
  if (part.node === 'cast') return /^text$/i.test(part.type) && isConstantText(part.operands[0]);
  if (part.node === 'literal') return part.of === 'string';
  return part.node === 'operator' && part.operator === '||' && part.operands.every(isConstantText);
}

function hasFraction(part: Expression, familiesOf: FamiliesOf): boolean {
  switch (part.node) {
    case 'literal':
      return part.of === 'number' && /[.e]/i.test(part.value) && !part.value.startsWith('0x');
    case 'column':
      return FRACTIONS.some((family) => familiesOf(part.name).has(family));
    case 'cast':
      return FRACTION.test(part.type);
    case 'call':
      return part.name === 'avg' || part.operands.some((operand) => hasFraction(operand, familiesOf));
    case 'operator':
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'clause':
    case 'opaque':
      return operandsOf(part).some((operand) => hasFraction(operand, familiesOf));
  }
}
