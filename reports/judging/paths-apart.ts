import deepDiff from 'deep-diff';
import { compareText, type Json } from '../../introspection/index.ts';

/**
 * Where two canonical values of a structured fact differ, such as `[0].direction` of the keys of an index; sorted, each
 * once. `stored` is one of the values as it was read: what is a text there is one place, however it was parsed. Lists
 * are compared place by place, because one inserted item would otherwise differ in every place that follows.
 */
export function pathsApart(expected: Json, actual: Json, stored: unknown): readonly string[] {
  const differences = deepDiff.diff({ value: keyed(expected) }, { value: keyed(actual) }) ?? [];
  const paths = differences.map(({ path = [] }) => pathWithin(stored, path.slice(1).map(String)));
  return [...new Set(paths)].filter((path) => path !== '').toSorted(compareText);
}

function keyed(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, keyed(part)]));
}

function pathWithin(stored: unknown, [step, ...rest]: readonly string[]): string {
  if (step === undefined || (stored !== undefined && !isStructured(stored))) return '';
  const inner = isStructured(stored) ? new Map(Object.entries(stored)).get(step) : undefined;
  const [first] = rest;
  const joint = first === undefined || /^\d+$/.test(first) ? '' : '.';
  const tail = pathWithin(inner, rest);
  return (/^\d+$/.test(step) ? `[${step}]` : step) + (tail === '' ? '' : joint + tail);
}

/** Whether a fact has parts: a list, or named values. */
export function isStructured(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
