import { ownValue, type SchemaObject } from '../../introspection/index.ts';
import { columnsNumberedBy, namesOf } from '../rules/promises/numbered-columns.ts';
import { isOfKind, type Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** The concrete consequence of a differing fact, for these engines; undefined if nothing more is known. */
export function concreteWhy(
  field: string,
  { expected, actual }: { readonly expected: SchemaObject; readonly actual: SchemaObject },
  sides: Sides,
): string | undefined {
  if (isOfKind(expected, 'foreignKey') && (field === 'target' || field === 'targetColumns')) return OTHER_TARGET;
  if (!isOfKind(expected, 'column') || !isOfKind(actual, 'column')) return undefined;
  const [here, there] = [calledBy(sides, 'expected'), calledBy(sides, 'actual')];
  if (field === 'nullable') {
    const [strict, lax] = expected.facts.nullable === false ? [here, there] : [there, here];
    return `NOT NULL exists only ${strict.place}: an INSERT of NULL fails there, but ${lax.name} stores it.`;
  }
  if (field === 'default' && (expected.facts.default === null || actual.facts.default === null)) {
    const [bare, filled, column] = expected.facts.default === null ? [here, there, expected] : [there, here, actual];
    const left = column.facts.nullable === false ? 'fails' : 'stores NULL';
    const fate = column.facts.identity ? 'gets a number' : left;
    return `The default exists only ${filled.place}: an INSERT that leaves the column out ${fate} ${bare.place}.`;
  }
  return undefined;
}

const OTHER_TARGET = 'The same columns point at something else: a row that one side accepts, the other refuses.';

function calledBy(sides: Sides, side: 'expected' | 'actual'): { readonly place: string; readonly name: string } {
  const { expected, actual } = sides;
  if (expected.engine === actual.engine) return { place: `on the ${side} side`, name: `the ${side} side` };
  const { title } = sides[side].engine;
  return { place: `in ${title}`, name: title };
}

/** A sentence about the users of an object that only one side has; empty if none are known. */
export function usersOf(object: SchemaObject, side: Side): string {
  const columns = isOfKind(object, 'sequence') ? columnsNumberedBy(object, side) : [];
  return columns.length === 0 ? '' : ` It numbers ${namesOf(columns)} on the ${side.name} side.`;
}

/** The effect of an object that only the actual side has; undefined if its kind says no more than its impact. */
export function whyExtra({ kind }: SchemaObject): string | undefined {
  return ownValue(EXTRA, kind);
}

const EXTRA: Readonly<Record<string, string>> = {
  table: 'No statement written for the expected side reads it or writes to it.',
  view: 'No statement written for the expected side reads it.',
  column: 'A `SELECT *` returns one more column, and an INSERT without a column list may fail.',
  check: 'It refuses values that the expected side stores.',
  unique: 'It refuses duplicates that the expected side stores.',
  primaryKey: 'It refuses duplicates that the expected side stores.',
  foreignKey: 'It refuses rows that point at nothing; the expected side stores them.',
  trigger: 'It runs when rows are written, but only there.',
  index: 'Each write updates it; queries that rely on it are slower on the expected side.',
  function: 'No statement written for the expected side calls it.',
  procedure: 'No statement written for the expected side calls it.',
};
