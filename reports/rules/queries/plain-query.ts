import { foldNames, isQuery, mapExpression, memoOn } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { marked } from '../expressions/exactness.ts';
import { constantChain, constantFold, operandOrder } from '../expressions/laws/arithmetic.ts';
import { arrayConstant } from '../expressions/laws/arrays.ts';
import { flagNumber, truth } from '../expressions/laws/booleans.ts';
import { comparedMoment } from '../expressions/laws/compared-moments.ts';
import { day, sessionDay } from '../expressions/laws/dates.ts';
import { extremes, functionName, jsonPath, plainCollation } from '../expressions/laws/functions.ts';
import { joinedCast } from '../expressions/laws/joined-casts.ts';
import { inList } from '../expressions/laws/lists.ts';
import { between, distinctness, negation, order } from '../expressions/laws/logic.ts';
import { epoch, now, today } from '../expressions/laws/moments.ts';
import { nullFails, nullPasses } from '../expressions/laws/nulls.ts';
import { ilikeCase, likeCase, patternCase, patternEscape } from '../expressions/laws/patterns.ts';
import { bytes, number } from '../expressions/laws/values.ts';
import { normalFormOf, type Rewrite, type Surroundings } from '../expressions/rewrite.ts';
import { queryLaws } from './query-laws.ts';
import type { PlainQuery, ReadQuery } from './resolution.ts';
import { Resolver } from './resolver.ts';
import { Unresolved } from './scope.ts';
import { comparedCast, textCast, valueCast } from './value-casts.ts';

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
    return { tree, key: JSON.stringify(tree), laws, relations: resolver.relations, solid: resolver.solid };
  } catch (cause) {
    if (cause instanceof Unresolved) return undefined;
    throw cause;
  }
});

const EVERYWHERE: readonly Rewrite[] = [
  arrayConstant,
  now,
  today,
  day,
  bytes,
  truth,
  flagNumber,
  inList,
  functionName,
  jsonPath,
  between,
  distinctness,
  negation,
  nullPasses,
  nullFails,
  patternEscape,
  plainCollation,
  number,
  joinedCast,
  constantFold,
  constantChain,
  operandOrder,
];

/** Two spellings of one engine with the same meaning. A cast is visible in the type of a selected value. */
const WITHIN_ONE_ENGINE: readonly Rewrite[] = [...EVERYWHERE, textCast, comparedCast, order];

/**
 * Laws that hold wherever an expression stands. A query shows its values, so that their letter case counts, what a cast
 * cuts off and what a division keeps.
 */
const ACROSS_ENGINES: readonly Rewrite[] = [
  epoch,
  sessionDay,
  ...EVERYWHERE,
  extremes,
  patternCase,
  likeCase,
  ilikeCase,
  comparedMoment,
  valueCast,
  order,
];

/** The query with its expressions in their plainest spelling. */
export function plainQuery(query: ReadQuery, surroundings: Surroundings): PlainQuery {
  const tree = marked(query.tree, surroundings.familiesOf);
  const form = normalFormOf(tree, surroundings.oneEngine ? WITHIN_ONE_ENGINE : ACROSS_ENGINES, surroundings);
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
