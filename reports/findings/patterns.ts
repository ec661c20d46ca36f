import { type KindDefinition, kinds, ownValue } from '../../introspection/index.ts';
import type { Judged } from '../judging/ledger.ts';
import type { Sides } from '../sides/sides.ts';
import { shapeOf } from './shape.ts';

/** Fewer similar differences than this are reported one by one. */
const LEAST_MEMBERS = 3;

/**
 * Differences above info, put together where they are one pattern that runs through the database: the same fact with the
 * same two values, what no law could judge for the same reason, or missing objects of one shape. Many missing foreign keys to
 * one table are a pattern; four missing tables are four differences.
 */
export function patternsIn<T extends Judged>(items: readonly T[], sides: Sides): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  const alone: (readonly T[])[] = [];
  for (const item of items) {
    const key = patternOf(item, sides);
    const group = key === undefined ? undefined : groups.get(key);
    if (key === undefined) alone.push([item]);
    else if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  const patterns = [...groups.values()].flatMap((group) =>
    group.length >= LEAST_MEMBERS ? [group] : group.map((item) => [item]),
  );
  return [...alone, ...patterns];
}

/** The key of a pattern; undefined for differences that are never part of one. */
export function patternOf({ verdict, field, shown, expected, actual }: Judged, sides: Sides): string | undefined {
  const object = expected ?? actual;
  if (verdict.pattern) return verdict.rule;
  if (object === null) return undefined;
  const parts = [verdict.rule, verdict.verdict, verdict.impact, object.kind];
  if (field !== undefined) {
    if (field.name === 'name') return undefined;
    const isOpen = verdict.verdict === 'unknown' && isWritten(object.kind, field.name);
    return JSON.stringify([...parts, field.name, isOpen ? [verdict.why, verdict.example] : alike(shown)]);
  }
  if (verdict.verdict === 'unknown') return JSON.stringify([...parts, expected === null, verdict.why]);
  const shape = shapeOf(object, expected === null ? sides.actual : sides.expected);
  return shape === undefined ? undefined : JSON.stringify([...parts, expected === null, shape]);
}

/** Whether the fact is code, which two objects rarely share. */
function isWritten(kind: keyof typeof kinds, name: string): boolean {
  const { fields }: KindDefinition = kinds[kind];
  const meaning = ownValue(fields, name)?.meaning;
  return meaning !== undefined && meaning !== 'type';
}

/** The two values; if one side has none, the values of the other may differ. */
function alike({ expected, actual }: Judged['shown']): Judged['shown'] {
  if (expected === 'none') return { expected };
  return actual === 'none'
    ? { actual }
    : { ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) };
}
