import type { Expression } from '../../../introspection/index.ts';

/**
 * An expression as SQL, every part in brackets; undefined if it has no simple form. The caller must check that the engine
 * reads it back as the same tree.
 */
export function renderExpression(tree: Expression): string | undefined {
  switch (tree.node) {
    case 'literal':
      return renderLiteral(tree);
    case 'column':
      return [tree.qualifier, tree.name]
        .filter((name) => name !== null)
        .map(quoted)
        .join('.');
    case 'call':
      return tree.modifier === undefined ? renderCall(tree.name, tree.operands) : undefined;
    case 'operator':
      return renderOperator(tree.operator, tree.operands);
    case 'cast':
      return wrapped(tree.operands, ([operand]) => `CAST(${operand} AS ${tree.type})`);
    case 'collate':
      return wrapped(tree.operands, ([operand]) => `(${operand} COLLATE ${tree.collation})`);
    case 'array':
      return wrapped(tree.operands, (operands) => `ARRAY[${operands.join(', ')}]`);
    case 'row':
      return wrapped(tree.operands, (operands) => `(${operands.join(', ')})`);
    case 'case':
    case 'clause':
    case 'opaque':
      return undefined;
  }
}

type Literal = Extract<Expression, { readonly node: 'literal' }>;

function renderLiteral({ of, value }: Literal): string {
  if (of === 'string') return `'${value.replaceAll("'", "''")}'`;
  return of === 'bytes' ? `x'${value}'` : value;
}

/** A call, or a constant such as CURRENT_DATE; undefined for calls with a syntax of their own, such as EXTRACT. */
function renderCall(name: string, operands: readonly Expression[]): string | undefined {
  if (/^current_(timestamp|date|time)$/.test(name) && operands.length === 0) return name.toUpperCase();
  if (/[^\w]/.test(name) || name === 'extract') return undefined;
  return wrapped(operands, (texts) => `${name}(${texts.join(', ')})`);
}

const POSTFIX = ['is null', 'is not null', 'is true', 'is false', 'is not true', 'is not false'];
const LISTS = ['in', 'not in'];
const QUANTIFIED = ['= any', '<> all'];
const RANGES = ['between', 'not between'];

function renderOperator(operator: string, operands: readonly Expression[]): string | undefined {
  const word = operator.toUpperCase();
  return wrapped(operands, ([first = '', ...rest]) => {
    if (POSTFIX.includes(operator)) return `(${first} ${word})`;
    if (LISTS.includes(operator)) return `(${first} ${word} (${rest.join(', ')}))`;
    if (QUANTIFIED.includes(operator)) return `(${first} ${word} (${rest.join(', ')}))`;
    if (RANGES.includes(operator)) return `(${first} ${word} ${rest.join(' AND ')})`;
    return rest.length === 0 ? `(${word} ${first})` : `(${[first, ...rest].join(` ${word} `)})`;
  });
}

function wrapped(operands: readonly Expression[], render: (texts: readonly string[]) => string): string | undefined {
  const texts = operands.map(renderExpression);
  const known = texts.filter((text) => text !== undefined);
  return known.length === texts.length ? render(known) : undefined;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
