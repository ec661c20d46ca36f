import { sharedPlace } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/side.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import type { Rule, ValueDifference } from '../rule.ts';

/** Rules about foreign keys that both sides have. */
export const foreignKeyRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'foreign-key.restrict',
    title: 'RESTRICT and NO ACTION',
    says: 'Both refuse to orphan a row; RESTRICT at once, NO ACTION at the end of the statement.',
    why: 'They differ only where one statement removes both sides of the reference, or where the key is deferred.',
    example: 'a DELETE that cascades to the referencing row by another way',
    verdict: 'lossy',
    kind: 'foreignKey',
    fields: ['onDelete', 'onUpdate'],
    applies: (expected, actual) => {
      const weak = new Set(['noAction', 'restrict']);
      return (['onDelete', 'onUpdate'] as const).every(
        (event) =>
          expected.facts[event] === actual.facts[event] ||
          (weak.has(expected.facts[event] ?? '') && weak.has(actual.facts[event] ?? '')),
      );
    },
  }),
  factRule({
    id: 'foreign-key.match',
    title: 'MATCH',
    says: 'SQLite reads MATCH and ignores it.',
    why: 'Keys of several columns of which some are NULL are refused by MATCH FULL only.',
    verdict: 'lossy',
    kind: 'foreignKey',
    fields: ['match'],
    applies: (expected, actual, relation) =>
      acrossEngines(expected, actual) && relation !== null && expected.facts.columns?.length === 1,
  }),
  factRule({
    id: 'foreign-key.column-order',
    title: 'Columns of a key listed in another order',
    says: 'The same columns point at the same columns, listed in another order.',
    why: 'A foreign key compares its columns one by one; the order of the pairs means nothing.',
    verdict: 'equivalent',
    kind: 'foreignKey',
    fields: ['columns', 'targetColumns'],
    applies: (expected, actual) => {
      const references = referencesOf(expected);
      return references !== undefined && references === referencesOf(actual);
    },
  }),
  factRule({
    id: 'foreign-key.told-with-lack',
    title: 'A target that went by that name',
    says: 'Both keys say the same name, and only one side has such a table; that is told as what the other one lacks.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'foreignKey',
    fields: ['target', 'targetColumns'],
    applies: (expected, actual) => isOfLostTable(expected, actual),
  }),
  factRule({
    id: 'foreign-key.told-with-target',
    title: 'What follows from another target',
    says: 'The two keys point at different tables or columns; what else differs in their targets follows from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'foreignKey',
    fields: ['targetColumns', 'broken'],
    applies: (expected, actual) => tableOf(expected) !== tableOf(actual) && !isOfLostTable(expected, actual),
  }),
  factRule({
    id: 'foreign-key.told-with-columns',
    title: 'What follows from other referenced columns',
    says: 'The two keys point at different columns, and one of them cannot work; that is told with the columns.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'foreignKey',
    fields: ['broken'],
    applies: (expected, actual) =>
      !isOfLostTable(expected, actual) &&
      columnsOf(expected) !== columnsOf(actual) &&
      referencesOf(expected) !== referencesOf(actual),
  }),
  factRule({
    id: 'foreign-key.broken',
    title: 'A foreign key that cannot work',
    says: 'On one side the key points at a table or column that is not there, or at columns that are not unique.',
    why: 'SQLite takes such a key. With foreign keys checked, every INSERT into the table fails with "no such table" or "foreign key mismatch", and so does a DELETE of what it should point at; without, nothing is checked. The key of the other side works.',
    verdict: 'different',
    impact: 'behaviour',
    kind: 'foreignKey',
    fields: ['target', 'targetColumns', 'broken'],
    applies: (expected, actual) => {
      const broken = [expected, actual].filter(({ facts }) => facts.broken);
      const [only] = broken;
      if (only === undefined || broken.length > 1) return false;
      return {
        why: `On the ${only.side.name} side the key points at a table or column that is not there, or at columns that are not unique: every INSERT into the table fails there once foreign keys are checked.`,
      };
    },
  }),
];

/** Whether the table that both speak of by one name is there on one side alone, such as after a rename that left the key behind. */
function isOfLostTable(...keys: readonly Known<'foreignKey'>[]): boolean {
  const names = new Set(keys.map(({ facts: { target }, side }) => side.fold(target?.name ?? '')));
  return names.size === 1 && keys.filter(({ facts }) => facts.broken === 'no table').length === 1;
}

function tableOf({ facts: { target }, side }: Known<'foreignKey'>): string {
  return target ? relationKey(sharedPlace(target, side.lens)) : '';
}

/** What it points at, in its own order. */
function columnsOf({ facts: { target, targetColumns = [] }, side }: Known<'foreignKey'>): string {
  const there = target ? side.within(target) : side;
  return JSON.stringify(targetColumns.map(there.lens.name));
}

/** Each column and what it points at, in no order; undefined where either is not told. */
function referencesOf({ facts, side }: Known<'foreignKey'>): string | undefined {
  const { columns, target, targetColumns } = facts;
  if (columns === undefined || columns.length !== targetColumns?.length) return undefined;
  const there = target ? side.within(target) : side;
  const references = columns.map((column, place) => [
    side.lens.name(column),
    there.lens.name(targetColumns[place] ?? ''),
  ]);
  return JSON.stringify(references.map((reference) => JSON.stringify(reference)).toSorted());
}
