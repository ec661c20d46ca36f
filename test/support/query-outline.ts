import { type Expression, operandsOf } from '../../introspection/index.ts';

/** A query on one line: clauses in angle brackets, operators in round ones. */
export function outlineOf(tree: Expression): string {
  const parts = operandsOf(tree).map(outlineOf);
  switch (tree.node) {
    case 'literal':
      return tree.of === 'string' ? `'${tree.value}'` : tree.value;
    case 'column':
      return tree.qualifier === null ? tree.name : `${tree.qualifier}.${tree.name}`;
    case 'call':
      return `${tree.name}${tree.modifier === undefined ? '' : ` {${tree.modifier}}`}(${parts.join(', ')})`;
    case 'operator':
      return `(${[tree.operator, ...parts].join(' ')})`;
    case 'cast':
      return `${parts[0]}::${tree.type}`;
    case 'collate':
      return `${parts[0]} collate ${tree.collation}`;
    case 'clause':
      return `<${[tree.clause, ...(tree.name === null ? [] : [tree.name]), ...parts].join(' ')}>`;
    case 'opaque':
      return `?${tree.text}? ${tree.why}`;
    default:
      return `${tree.node}[${parts.join(', ')}]`;
  }
}
