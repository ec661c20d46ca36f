import type { Node } from 'libpg-query';
import { wordsOf } from './stated.ts';

/** The columns that an expression names, each once. Uses no stack, as expressions can be deep. */
export function columnsIn(expression: Node | undefined): readonly string[] {
  const found = new Set<string>();
  const open: unknown[] = [expression];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null) continue;
    if (isColumn(node)) {
      const name = wordsOf(node.ColumnRef.fields).at(-1);
      if (name !== undefined) found.add(name);
    } else open.push(...Object.values(node).reverse());
  }
  return [...found];
}

type ColumnNode = Extract<Node, { readonly ColumnRef: unknown }>;

function isColumn(node: object): node is ColumnNode {
  return 'ColumnRef' in node;
}
