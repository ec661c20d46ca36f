import { type Expression, foldNames, isQuery, mapExpression } from '../../../introspection/index.ts';
import { remembered } from '../../remembered.ts';
import type { Side } from '../../side.ts';
import { normalFormOf, type Rewrite, type Surroundings } from '../rewrite.ts';
import { truth } from '../rewrites/booleans.ts';
import { functionName, jsonPath, plainCollation } from '../rewrites/functions.ts';
import { inList } from '../rewrites/lists.ts';
import { between, distinctness, negation, order } from '../rewrites/logic.ts';
import { epoch, now, today } from '../rewrites/moments.ts';
import { arrayConstant, bytes } from '../rewrites/values.ts';
import { marked } from './exactness.ts';
import { type QueryLaw, queryLaws } from './query-laws.ts';
import { Resolver } from './resolver.ts';
import { Unresolved } from './scope.ts';
import { textCast, valueCast } from './value-casts.ts';
import { writtenNumber } from './written-number.ts';

/** A query in one spelling, with the laws that led there. */
export interface PlainQuery {
  readonly tree: Expression;
  /** Two queries with the same key are the same query. */
  readonly key: string;
  readonly laws: readonly QueryLaw[];
}

/** A query whose names are resolved. */
export interface ReadQuery extends PlainQuery {
  /** The tables it reads, by their keys. */
  readonly relations: ReadonlySet<string>;
}

/** The query that one side wrote; undefined where it is not understood or a name in it cannot be told. */
export function readQuery(native: string, side: Side): ReadQuery | undefined {
  const known = queriesOn(side);
  if (!known.has(native)) known.set(native, resolved(native, side));
  return known.get(native);
}

const queriesOn = remembered((_: Side) => new Map<string, ReadQuery | undefined>());

function resolved(native: string, side: Side): ReadQuery | undefined {
  const query = foldNames(side.dialect.queryOf(native), side.lens);
  if (!isQuery(query)) return undefined;
  const resolver = new Resolver(side);
  try {
    const { tree } = resolver.resolveQuery(query, { outer: null, tables: new Map() });
    const laws = queryLaws.filter((law) => resolver.laws.has(law));
    return { tree, key: JSON.stringify(tree), laws, relations: resolver.relations };
  } catch (cause) {
    if (cause instanceof Unresolved) return undefined;
    throw cause;
  }
}

/** What one engine writes in two ways without any change of meaning. */
const WITHIN_ONE_ENGINE: readonly Rewrite[] = [
  textCast,
  arrayConstant,
  inList,
  functionName,
  between,
  distinctness,
  negation,
  order,
];

/**
 * Laws that hold wherever an expression stands. A query shows its values, so that their letter case counts, what a cast
 * cuts off and what a division keeps; and NULL, which a check lets pass, selects no row.
 */
const ACROSS_ENGINES: readonly Rewrite[] = [
  arrayConstant,
  now,
  today,
  epoch,
  bytes,
  truth,
  inList,
  functionName,
  jsonPath,
  between,
  distinctness,
  negation,
  plainCollation,
  writtenNumber,
  valueCast,
  order,
];

/** The query with its expressions in their plainest spelling. */
export function plainQuery(query: ReadQuery, oneEngine: boolean, surroundings: Surroundings): PlainQuery {
  const form = normalFormOf(
    oneEngine ? query.tree : marked(query.tree, surroundings.familiesOf),
    oneEngine ? WITHIN_ONE_ENGINE : ACROSS_ENGINES,
    surroundings,
  );
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
