import type { Dialect } from './dialect.ts';
import { type Expression, mapExpression } from './expression.ts';

/** How one side of a comparison is seen: its own dialect, and names brought to a form both sides share. */
export interface Lens {
  readonly dialect: Dialect;
  name(name: string): string;
  namespace(namespace: string): string;
}

/** The expression with the names of its columns in the form both sides share. */
export function foldColumns(tree: Expression, lens: Lens): Expression {
  return mapExpression(tree, (part) => {
    const name = part.node === 'column' ? lens.name(part.name) : '';
    return part.node === 'column' && name !== part.name ? { ...part, name } : part;
  });
}

/** The query with all of its names in the form both sides share. */
export function foldNames(tree: Expression, lens: Lens): Expression {
  return mapExpression(tree, (part) => {
    if (part.node === 'column') {
      const [name, qualifier] = [lens.name(part.name), part.qualifier && lens.name(part.qualifier)];
      return name === part.name && qualifier === part.qualifier ? part : { ...part, name, qualifier };
    }
    // Whether it is a name is decided by the columns in sight, and a string keeps its letter case.
    if (part.node !== 'clause' || part.name === null || part.clause === 'quoted') return part;
    const name = part.clause === 'namespace' ? lens.namespace(part.name) : lens.name(part.name);
    return name === part.name ? part : { ...part, name };
  });
}
