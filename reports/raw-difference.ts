import deepDiff from 'deep-diff';
import { compareText, type Json, ownValue } from '../introspection/index.ts';

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

/** Whether two plain values are the same through and through; absent and undefined parts are alike. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  let alike = 0;
  for (const key in a) {
    if (a[key] === undefined) continue;
    if (!sameJson(a[key], ownValue(b, key))) return false;
    alike += 1;
  }
  for (const key in b) {
    if (b[key] !== undefined) alike -= 1;
  }
  return alike === 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function keyed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, keyed(part)]));
}
