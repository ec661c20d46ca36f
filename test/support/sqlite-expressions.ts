import type { Expression } from '../../introspection/model/expression.ts';

/** The expression as SQL with every operator in brackets, so that no binding is left to the reader. */
export function rendered(tree: Expression): string {
  switch (tree.node) {
    case 'literal':
      return literal(tree.of, tree.value);
    case 'column':
      return tree.qualifier === null ? tree.name : `${tree.qualifier}.${tree.name}`;
    case 'call':
      return `${tree.name}(${tree.operands.map(rendered).join(', ')})`;
    case 'operator':
      return `(${operation(tree.operator, tree.operands.map(rendered))})`;
    case 'cast':
      return `CAST(${rendered(tree.operands[0])} AS ${tree.type})`;
    case 'collate':
      return `(${rendered(tree.operands[0])} COLLATE ${tree.collation})`;
    case 'case':
      return `CASE ${branches(tree.operands.map(rendered), tree.subject).join(' ')} END`;
    case 'row':
      return `(${tree.operands.map(rendered).join(', ')})`;
    default:
      return `/* ${tree.node} */`;
  }
}

function literal(of: string, value: string): string {
  if (of === 'string') return `'${value.replaceAll("'", "''")}'`;
  return of === 'bytes' ? `x'${value}'` : value;
}

function operation(name: string, operands: readonly string[]): string {
  const operator = name.replace('nocase ', '');
  const [first = '', ...others] = operands;
  if (operator.endsWith('between')) return `${first} ${operator} ${others.join(' AND ')}`;
  if (operator.endsWith('like') && others.length === 2) return `${first} ${operator} ${others.join(' ESCAPE ')}`;
  if (operator === 'in' || operator === 'not in') return `${first} ${operator} (${others.join(', ')})`;
  if (/^is( not)? (null|true|false)$/.test(operator)) return `${first} ${operator}`;
  return others.length === 0 ? `${operator} ${first}` : operands.join(` ${operator} `);
}

function branches(operands: readonly string[], subject: boolean): readonly string[] {
  const from = subject ? 1 : 0;
  const words = operands.map((operand, place) => {
    if (place < from) return operand;
    if ((place - from) % 2 === 1) return `THEN ${operand}`;
    return place === operands.length - 1 ? `ELSE ${operand}` : `WHEN ${operand}`;
  });
  return words;
}
