import { isAskedOf } from '../rule.ts';
import { constantChain, constantFold, operandOrder } from './laws/arithmetic.ts';
import { arrayConstant, arrayValue } from './laws/arrays.ts';
import { flagNumber, flagValue, truth } from './laws/booleans.ts';
import { cast } from './laws/casts.ts';
import { classPattern } from './laws/class-patterns.ts';
import { comparedMoment } from './laws/compared-moments.ts';
import { day, sessionDay } from './laws/dates.ts';
import { extremes, functionName, hex, jsonPath, plainCollation } from './laws/functions.ts';
import { joinedCast } from './laws/joined-casts.ts';
import { keptJson } from './laws/kept-json.ts';
import { inList } from './laws/lists.ts';
import { localMoment } from './laws/local-moments.ts';
import { between, distinctness, negation, order } from './laws/logic.ts';
import { epoch, now, today } from './laws/moments.ts';
import { nullFails, nullPasses } from './laws/nulls.ts';
import { ilikeCase, likeCase, patternCase, patternEscape } from './laws/patterns.ts';
import { quotedNumber } from './laws/quoted-numbers.ts';
import { random } from './laws/random.ts';
import { soleValue, valueOnce } from './laws/subqueries.ts';
import { comparedCast, textCast, valueCast } from './laws/value-casts.ts';
import { bytes, json, number, timestamp } from './laws/values.ts';
import type { ExpressionContext, Reach, Rewrite } from './rewrite.ts';

/** All laws that rewrite expressions; the first one needed names the verdict. */
const rewrites: readonly Rewrite[] = [
  soleValue,
  valueOnce,
  arrayValue,
  arrayConstant,
  localMoment,
  now,
  today,
  day,
  sessionDay,
  epoch,
  flagValue,
  flagNumber,
  json,
  timestamp,
  bytes,
  quotedNumber,
  truth,
  inList,
  functionName,
  extremes,
  hex,
  random,
  jsonPath,
  between,
  distinctness,
  negation,
  nullPasses,
  nullFails,
  classPattern,
  keptJson,
  patternEscape,
  patternCase,
  likeCase,
  ilikeCase,
  plainCollation,
  number,
  cast,
  joinedCast,
  constantFold,
  constantChain,
  operandOrder,
  comparedMoment,
  textCast,
  comparedCast,
  valueCast,
  order,
];

type Use = 'inExpressions' | 'inQueries';

/** The laws that hold in such a use between two sides. */
export function lawsFor(
  use: Use,
  { oneEngine, engines }: Pick<ExpressionContext, 'oneEngine' | 'engines'>,
): readonly Rewrite[] {
  return LAWS[use][oneEngine ? 'within one engine' : 'across engines'].filter((law) => isAskedOf(law, engines));
}

/** The laws that hold in such a use for some sides. */
export function lawsIn(use: Use): readonly Rewrite[] {
  return rewrites.filter((law) => law[use] !== undefined);
}

const LAWS = { inExpressions: byReach('inExpressions'), inQueries: byReach('inQueries') };

function byReach(use: Use) {
  const holding = (reach: Reach) => rewrites.filter((law) => law[use] === 'anywhere' || law[use] === reach);
  return { 'across engines': holding('across engines'), 'within one engine': holding('within one engine') };
}
