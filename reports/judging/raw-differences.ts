import deepDiff from 'deep-diff';
import { compareText, type Json } from '../../introspection/index.ts';
import { sameJson } from '../sides/same-json.ts';

/** One place where two canonical values differ, before anyone has judged it. */
export interface RawDifference {
  /** From the value inwards; empty when the values themselves differ. */
  readonly path: string;
}

/**
 * Every place where two canonical values differ, sorted by path. Lists are taken as maps from place to item, because
 * one inserted item would otherwise differ in every place that follows.
 */
export function rawDifferencesOf(expected: Json, actual: Json): readonly RawDifference[] {
  if (sameJson(expected, actual)) return [];
  const differences = deepDiff.diff({ value: keyed(expected) }, { value: keyed(actual) }) ?? [];
  return differences
    .map((difference) => ({ path: (difference.path ?? []).slice(1).join('.') }))
    .toSorted((a, b) => compareText(a.path, b.path));
}

function keyed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, keyed(part)]));
}
