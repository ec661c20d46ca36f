import { ownerOf } from '../../sides/side.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import { promisesOn } from '../promises/promises.ts';
import type { Rule, ValueDifference } from '../rule.ts';

/** Rules about the key of a table that a check limits to one row: `id INTEGER PRIMARY KEY CHECK (id = 1)`. */
export const singleRowRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'identity.only-value',
    engines: ['sqlite'],
    title: 'The key of a table with one row, set by both sides',
    says: 'A check allows only one value. SQLite sets it as the number of the first row, the other side by a default.',
    why: 'A row without a key gets the same key on both sides, and a second row is refused.',
    verdict: 'equivalent',
    kind: 'column',
    fields: ['identity', 'default'],
    applies: (expected, actual) =>
      isOnlyRow(expected, actual) && [expected, actual].some((column) => !isNumbered(column) && givesOne(column)),
  }),
  factRule({
    yieldsTo: ['identity.only-value'],
    id: 'identity.single-row',
    engines: ['sqlite'],
    title: 'The key of a table with one row',
    says: 'A check allows only one value. SQLite sets it if an INSERT leaves it out; the other side requires it.',
    why: 'A table with one row needs no numbering.',
    example: 'INSERT INTO t DEFAULT VALUES',
    verdict: 'lossy',
    kind: 'column',
    fields: ['identity'],
    applies: (expected, actual) => isOnlyRow(expected, actual),
  }),
];

/** Whether SQLite numbers the key on one side, and a check allows only the number of the first row. */
function isOnlyRow(expected: Known<'column'>, actual: Known<'column'>): boolean {
  const [numbered, ...others] = [expected, actual].filter(isNumbered);
  if (numbered === undefined || others.length > 0 || !acrossEngines(expected, actual)) return false;
  const { object: column, side } = numbered;
  return promisesOn({ column, relation: ownerOf(column), side }).some(
    (promise) => promise.promises === 'values' && promise.values.join() === '1',
  );
}

function isNumbered({ facts }: Known<'column'>): boolean {
  return facts.identity === 'rowid';
}

function givesOne({ facts }: Known<'column'>): boolean {
  return /^\(?'?(?:1|true)'?\)?(?:::[\w ]+)?$/i.test(facts.default ?? '');
}
