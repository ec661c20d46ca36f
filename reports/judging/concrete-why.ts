import { ownValue, type SchemaObject } from '../../introspection/index.ts';
import { columnsNumberedBy, namesOf } from '../rules/promises/numbered-columns.ts';
import { isOfKind, type Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** What follows from one fact that differs, said of the engines and statements at hand; undefined where nothing more is known. */
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
    return `NOT NULL stands only ${strict.place}: an INSERT of NULL fails there, and ${lax.name} stores it.`;
  }
  if (field === 'default' && (expected.facts.default === null || actual.facts.default === null)) {
    const [bare, filled, column] = expected.facts.default === null ? [here, there, expected] : [there, here, actual];
    const left = column.facts.nullable === false ? 'fails' : 'stores NULL';
    const fate = column.facts.identity ? 'gets a number' : left;
    return `The default stands only ${filled.place}: an INSERT that leaves the column out ${fate} ${bare.place}.`;
  }
  return undefined;
}

const OTHER_TARGET = 'The same columns point at something else: a row that one side takes, the other refuses.';

function calledBy(sides: Sides, side: 'expected' | 'actual'): { readonly place: string; readonly name: string } {
  const { expected, actual } = sides;
  if (expected.engine === actual.engine) return { place: `on the ${side} side`, name: `the ${side} side` };
  const { title } = sides[side].engine;
  return { place: `in ${title}`, name: title };
}

/** Who uses what only one side has, as a sentence; empty where nobody is known to. */
export function usersOf(object: SchemaObject, side: Side): string {
  const columns = isOfKind(object, 'sequence') ? columnsNumberedBy(object, side) : [];
  return columns.length === 0 ? '' : ` It numbers ${namesOf(columns)} on the ${side.name} side.`;
}

/** What an object does that only the actual side has; undefined where its kind says no more than its impact. */
export function whyExtra({ kind }: SchemaObject): string | undefined {
  return ownValue(EXTRA, kind);
}

const EXTRA: Readonly<Record<string, string>> = {
  table: 'Nothing that is made for the expected side reads it or writes to it.',
  view: 'Nothing that is made for the expected side reads it.',
  column: 'A `SELECT *` gives one column more, and an INSERT without a list of columns meets it.',
  check: 'It refuses values that the expected side stores.',
  unique: 'It refuses duplicates that the expected side stores.',
  primaryKey: 'It refuses duplicates that the expected side stores.',
  foreignKey: 'It refuses rows that point at nothing, and the expected side stores them.',
  trigger: 'What it does when rows are written happens only there.',
  index: 'Each write keeps it up to date; queries that rely on it are slower on the expected side.',
  function: 'No statement that is made for the expected side calls it.',
  procedure: 'No statement that is made for the expected side calls it.',
};
