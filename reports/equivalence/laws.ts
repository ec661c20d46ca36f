import type { Rewrite } from './rewrite.ts';
import { constantChain, constantFold, operandOrder } from './rewrites/arithmetic.ts';
import { arrayConstant, arrayValue } from './rewrites/arrays.ts';
import { flagNumber, flagValue, truth } from './rewrites/booleans.ts';
import { cast } from './rewrites/casts.ts';
import { classPattern } from './rewrites/class-patterns.ts';
import { comparedMoment } from './rewrites/compared-moments.ts';
import { day, sessionDay } from './rewrites/dates.ts';
import { extremes, functionName, hex, jsonPath, plainCollation } from './rewrites/functions.ts';
import { joinedCast } from './rewrites/joined-casts.ts';
import { keptJson } from './rewrites/kept-json.ts';
import { inList } from './rewrites/lists.ts';
import { localMoment } from './rewrites/local-moments.ts';
import { between, distinctness, negation, order } from './rewrites/logic.ts';
import { epoch, now, today } from './rewrites/moments.ts';
import { nullFails, nullPasses } from './rewrites/nulls.ts';
import { ilikeCase, likeCase, patternCase, patternEscape } from './rewrites/patterns.ts';
import { quotedNumber } from './rewrites/quoted-numbers.ts';
import { random } from './rewrites/random.ts';
import { soleValue, valueOnce } from './rewrites/subqueries.ts';
import { bytes, json, number, timestamp } from './rewrites/values.ts';

/** Every law by which two expressions may be one; the first that was needed gives a verdict its name. */
export const laws: readonly Rewrite[] = [
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
  comparedMoment,
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
  order,
];

const ACROSS_ENGINES: readonly Rewrite[] = [
  patternCase,
  likeCase,
  ilikeCase,
  extremes,
  localMoment,
  classPattern,
  keptJson,
  sessionDay,
];

/** The laws that hold where both sides are the same engine. */
export const lawsOfOneEngine: readonly Rewrite[] = laws.filter((law) => !ACROSS_ENGINES.includes(law));
