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
import { bytes, json, number, timestamp } from './laws/values.ts';
import type { Rewrite } from './rewrite.ts';

/** All laws for expressions; the first one needed names the verdict. */
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

/** The laws that apply if both sides are the same engine. */
export const lawsOfOneEngine: readonly Rewrite[] = laws.filter((law) => !ACROSS_ENGINES.includes(law));
