import type { Rewrite } from './rewrite.ts';
import { flagNumber, flagValue, truth } from './rewrites/booleans.ts';
import { cast } from './rewrites/casts.ts';
import { functionName, hex, jsonPath, plainCollation } from './rewrites/functions.ts';
import { inList } from './rewrites/lists.ts';
import { between, distinctness, negation, order } from './rewrites/logic.ts';
import { epoch, now, today } from './rewrites/moments.ts';
import { arrayConstant, bytes, json, number, timestamp } from './rewrites/values.ts';

/** Every law by which two expressions may be one; the first that was needed gives a verdict its name. */
export const laws: readonly Rewrite[] = [
  arrayConstant,
  now,
  today,
  epoch,
  flagValue,
  flagNumber,
  json,
  timestamp,
  bytes,
  truth,
  inList,
  functionName,
  hex,
  jsonPath,
  between,
  distinctness,
  negation,
  plainCollation,
  number,
  cast,
  order,
];
