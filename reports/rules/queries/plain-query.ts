import { foldNames, isQuery, mapExpression, memoOn } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { marked } from '../expressions/exactness.ts';
import { lawsFor } from '../expressions/laws.ts';
import { type ExpressionContext, normalFormOf } from '../expressions/rewrite.ts';
import { isAskedOf } from '../rule.ts';
import { queryLaws } from './query-laws.ts';
import type { PlainQuery, ReadQuery } from './resolution.ts';
import { Resolver } from './resolver.ts';
import { Unresolved } from './scope.ts';

/** The query that one side wrote; undefined where it is not understood or a name in it cannot be told. */
export function readQuery(native: string, side: Side): ReadQuery | undefined {
  return resolvedOn(side, native);
}

const resolvedOn = memoOn((side: Side, native: string): ReadQuery | undefined => {
  const query = foldNames(side.dialect.queryOf(native), side.queryLens);
  if (!isQuery(query)) return undefined;
  const resolver = new Resolver(side);
  try {
    const { tree } = resolver.resolveQuery(query, { outer: null, tables: new Map() });
    const laws = queryLaws.filter((law) => resolver.laws.has(law));
    if (!laws.every((law) => isAskedOf(law, [side.engine]))) return undefined;
    return { tree, key: JSON.stringify(tree), laws, relations: resolver.relations, solid: resolver.solid };
  } catch (cause) {
    if (cause instanceof Unresolved) return undefined;
    throw cause;
  }
});

/** The query with its expressions in their plainest spelling. */
export function plainQuery(query: ReadQuery, context: ExpressionContext): PlainQuery {
  const tree = marked(query.tree, context.familiesOf);
  const form = normalFormOf(tree, lawsFor('inQueries', context), context);
  return { key: form.key, tree: form.tree, laws: [...form.laws, ...query.laws] };
}

/** The key of the query without its say on where NULLs go in an order. */
export function keyWithoutNullOrder({ tree }: PlainQuery): string {
  return JSON.stringify(
    mapExpression(tree, (part) =>
      part.node === 'clause' && / nulls (first|last)$/.test(part.clause)
        ? { ...part, clause: part.clause.replace(/ nulls .*/, '') }
        : part,
    ),
  );
}
