import { sharedName } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/relation-name.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import type { Rule, ValueDifference } from '../rule.ts';

/** Rules about foreign keys that both sides have. */
export const foreignKeyRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'foreign-key.restrict',
    title: 'RESTRICT and NO ACTION',
    says: 'Both refuse to orphan a row: RESTRICT at once, NO ACTION at the end of the statement.',
    why: 'They differ only if one statement removes both ends of the reference, or if the key is deferred.',
    example: 'a DELETE that also cascades to the referencing row through another key',
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
    engines: ['sqlite'],
    title: 'MATCH',
    says: 'SQLite parses MATCH and ignores it.',
    why: 'Only MATCH FULL refuses a key of several columns of which some are NULL.',
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
    why: 'A foreign key compares its columns one by one; the order of the pairs has no effect.',
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
    title: 'A target with the same name on only one side',
    says: 'Both keys name the same table, but only one side has it. The missing table has its own finding.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'foreignKey',
    fields: ['target', 'targetColumns'],
    applies: (expected, actual) => isOfLostTable(expected, actual),
  }),
  factRule({
    id: 'foreign-key.told-with-target',
    title: 'Consequences of another target',
    says: 'The two keys point at different tables or columns; the other differences of their targets follow from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'foreignKey',
    fields: ['targetColumns', 'broken'],
    applies: (expected, actual) => tableOf(expected) !== tableOf(actual) && !isOfLostTable(expected, actual),
  }),
  factRule({
    yieldsTo: ['foreign-key.told-with-target'],
    id: 'foreign-key.told-with-columns',
    title: 'Consequences of other referenced columns',
    says: 'The two keys point at different columns, and one of them cannot work. The finding about the columns says so.',
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
    yieldsTo: ['foreign-key.told-with-lack', 'foreign-key.told-with-columns'],
    id: 'foreign-key.broken',
    engines: ['sqlite'],
    title: 'A foreign key that cannot work',
    says: 'On one side the key points at a table or column that does not exist, or at columns that are not unique.',
    why: 'SQLite accepts such a key. If foreign keys are enforced, every INSERT into the table fails with "no such table" or "foreign key mismatch", and so does a DELETE in the referenced table. If they are not enforced, nothing is checked. The key of the other side works.',
    verdict: 'different',
    impact: 'behaviour',
    kind: 'foreignKey',
    fields: ['target', 'targetColumns', 'broken'],
    applies: (expected, actual) => {
      const broken = [expected, actual].filter(({ facts }) => facts.broken);
      const [only] = broken;
      if (only === undefined || broken.length > 1) return false;
      return {
        why: `On the ${only.side.name} side the key points at a table or column that does not exist, or at columns that are not unique: every INSERT into the table fails there if foreign keys are enforced.`,
      };
    },
  }),
];

/** Whether only one side has the table that both keys name, for example after a rename that did not change the key. */
function isOfLostTable(...keys: readonly Known<'foreignKey'>[]): boolean {
  const names = new Set(keys.map(({ facts: { target }, side }) => side.fold(target?.name ?? '')));
  return names.size === 1 && keys.filter(({ facts }) => facts.broken === 'no table').length === 1;
}

function tableOf({ facts: { target }, side }: Known<'foreignKey'>): string {
  return target ? relationKey(sharedName(target, side.lens)) : '';
}

/** The referenced columns, in the order of the key. */
function columnsOf({ facts: { target, targetColumns = [] }, side }: Known<'foreignKey'>): string {
  const there = target ? side.within(target) : side;
  return JSON.stringify(targetColumns.map(there.lens.name));
}

/** Each column with its target, without order; undefined if one is unknown. */
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
