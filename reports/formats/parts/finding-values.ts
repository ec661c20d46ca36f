import { printable } from '../../report/printable.ts';
import type { Finding } from '../../report/report.ts';
import { excerpt, excerptPair } from './excerpt.ts';
import { sharedOf } from './shared.ts';

const VALUE_WIDTH = 120;

/** The text after the title of a finding: `: expected a → actual b`, ` on the actual side: b`. */
export function valuesOf(finding: Finding, expected: string | undefined, actual: string | undefined): string {
  if (expected !== undefined && actual !== undefined) return bothValues(finding, expected, actual);
  const [side, value] = expected === undefined ? ['actual', actual] : ['expected', expected];
  if (value === undefined) return '';
  // `missing` and `extra` already imply the side.
  return sharedOf(finding).only === undefined ? ` on the ${side} side: ${value}` : `: ${value}`;
}

/** Advice can be true of both sides, with the same or different values, and is not a change from one to the other. */
function bothValues({ differences }: Finding, expected: string, actual: string): string {
  if (differences > 0) return `: expected ${expected} → actual ${actual}`;
  return expected === actual
    ? ` on both sides: ${expected}`
    : ` on the expected side: ${expected}; on the actual side: ${actual}`;
}

/** Both values on one line each, cut around where they first differ. */
export function shownValues(values: {
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
}): readonly [string | undefined, string | undefined] {
  const [expected, actual] = wholeValues(values);
  if (expected !== undefined && actual !== undefined) return excerptPair(expected, actual, VALUE_WIDTH);
  return [
    expected === undefined ? undefined : excerpt(expected, 0, VALUE_WIDTH),
    actual === undefined ? undefined : excerpt(actual, 0, VALUE_WIDTH),
  ];
}

/** Both values on one line each. */
export function wholeValues(values: {
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
}): readonly [string | undefined, string | undefined] {
  const [expected, actual] = onOneLine(values.expected, values.actual);
  return [expected, actual];
}

/** Line ends and indents become one space, unless only they differ: then they are made visible. */
function onOneLine(...values: readonly (string | undefined)[]): readonly (string | undefined)[] {
  const joined = values.map((value) => value && printable(value.trim().replace(/\s*[\r\n]\s*/g, ' ')));
  const same = joined.length > 1 && joined[0] === joined[1] && values[0] !== values[1];
  return same ? values.map((value) => value && printable(value)) : joined;
}
