/** Columns. In: facts of columns, sequences and enums that differ. Out: what that changes for those who write rows. */

import { memo } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { ownerOf, type Side } from '../../sides/side.ts';
import type { RelationPair } from '../../sides/sides.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import { BYTE_ORDER } from '../promises/byte-order.ts';
import { objectNamed } from '../promises/named-object.ts';
import { isUniqueColumn } from '../promises/unique-promises.ts';
import type { Rule, ValueDifference } from '../rule.ts';

export const columnRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'column.nullable-key',
    engines: ['sqlite'],
    title: 'NULL in a primary key of SQLite',
    says: 'Both sides have the column in the primary key. SQLite accepts NULL in it, because NOT NULL is not declared.',
    why: 'This is an old bug that SQLite keeps for compatibility: only INTEGER PRIMARY KEY, WITHOUT ROWID and STRICT refuse NULL in a key. The other engine always refuses it. NOT NULL makes both sides equal.',
    example: 'NULL',
    verdict: 'lossy',
    kind: 'column',
    fields: ['nullable'],
    applies: (expected, actual) => acrossEngines(expected, actual) && [expected, actual].every(isKey),
  }),
  factRule({
    yieldsTo: ['column.nullable-key'],
    id: 'column.not-null-key',
    engines: ['sqlite'],
    title: 'NOT NULL in a primary key on one side only',
    says: 'Both sides have the column in the primary key, but only one refuses NULL in it.',
    why: 'SQLite accepts NULL in a primary key that is not INTEGER, unless NOT NULL, WITHOUT ROWID or STRICT is declared. Declare NOT NULL on both sides.',
    example: 'NULL',
    verdict: 'different',
    impact: 'behaviour',
    kind: 'column',
    fields: ['nullable'],
    applies: (expected, actual) => [expected, actual].every(isKey),
  }),
  factRule({
    id: 'column.null-conflict',
    title: 'What happens to a NULL that only one side refuses',
    says: 'Only one side has NOT NULL; how it handles NULL follows from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'column',
    fields: ['nullConflict'],
    applies: (expected, actual) => expected.facts.nullable !== actual.facts.nullable,
  }),
  factRule({
    id: 'collation.binary',
    engines: ['sqlite', 'postgres'],
    title: 'Collations that compare bytes',
    says: 'SQLite compares bytes by default; PostgreSQL\'s "C" does the same.',
    why: 'The same texts are equal, and sort in the same order.',
    verdict: 'equivalent',
    kind: 'column',
    fields: ['collation'],
    applies: (expected, actual) =>
      acrossEngines(expected, actual) &&
      [expected, actual].every(({ facts }) => BYTE_ORDER.test(facts.collation ?? '')),
  }),
  factRule({
    id: 'collation.citext',
    title: 'NOCASE and citext',
    says: 'The collation ignores case on one side, the type on the other.',
    why: 'NOCASE folds only A to Z.',
    example: "'É' and 'é'",
    verdict: 'lossy',
    kind: 'column',
    fields: ['collation'],
    applies: (expected, actual) =>
      [expected, actual].some(({ facts }) => facts.collation === 'NOCASE') &&
      [expected, actual].some(({ facts }) => /\bcitext$/.test(facts.type ?? '')),
  }),
  factRule({
    id: 'collation.ignoring-case',
    title: 'NOCASE and a collation that ignores case',
    says: 'Both collations ignore case; NOCASE folds only A to Z.',
    why: 'Letters outside ASCII differ in case on one side only.',
    example: "'É' and 'é'",
    verdict: 'lossy',
    kind: 'column',
    fields: ['collation'],
    applies: (expected, actual) =>
      [expected, actual].some(({ facts }) => facts.collation === 'NOCASE') && [expected, actual].some(ignoresCaseOnly),
  }),
  factRule({
    id: 'generated.told-once',
    title: 'The storage of a column that only one side computes',
    says: 'Only one side computes the column; how it stores the value follows from that.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'column',
    fields: ['generatedStorage'],
    applies: (expected, actual) => (expected.facts.generated === null) !== (actual.facts.generated === null),
  }),
  factRule({
    yieldsTo: ['generated.told-once'],
    id: 'generated.storage',
    title: 'Generated columns, stored or virtual',
    says: 'One engine stores the generated value, the other computes it on reading.',
    why: 'The value is the same, and some engines and versions can only store it.',
    verdict: 'equivalent',
    kind: 'column',
    fields: ['generatedStorage'],
    applies: acrossEngines,
  }),
  factRule({
    id: 'column.shifted',
    title: 'Positions of columns',
    says: 'The columns that both sides have are in the same order.',
    why: 'A column that only one side has shifts all later columns.',
    verdict: 'equivalent',
    kind: 'column',
    fields: ['position'],
    applies: (expected, actual, relation) => relation !== null && keepsItsRank(expected, actual, relation),
  }),
];

function ignoresCaseOnly({ facts, side }: Known<'column'>): boolean {
  const collation = facts.collation && objectNamed('collation', facts.collation, side);
  if (!collation) return false;
  return collation.facts.deterministic === false && IGNORING_CASE_ONLY.test(collation.facts.locale ?? '');
}

/** Of ICU: of two texts only case, and nothing else that can be seen, is ignored. https://www.postgresql.org/docs/current/collation.html#ICU-COLLATION-COMPARISON-LEVELS */
const IGNORING_CASE_ONLY =
  /(-u-(?:[a-z0-9]+-)*ks-level2|[@;]colStrength=secondary)\b(?!.*(-ka-shifted|colAlternate=shifted))/i;

function isKey({ object, side }: Known<'column'>): boolean {
  const owner = ownerOf(object);
  return owner !== null && side.of(owner, 'primaryKey').some((key) => key.facts.columns?.includes(object.name));
}

/** Whether the same number of shared columns comes before it on both sides. */
function keepsItsRank(expected: Known<'column'>, actual: Known<'column'>, relation: RelationPair): boolean {
  const ranks = sharedRanks(relation, { expected: expected.side, actual: actual.side });
  const name = expected.side.lens.name(expected.object.name);
  return ranks.expected.get(name) === ranks.actual.get(name);
}

const sharedRanks = memo((relation: RelationPair, sides: { readonly expected: Side; readonly actual: Side }) => {
  const [expected, actual] = [
    namesInOrder(relation.expected, sides.expected),
    namesInOrder(relation.actual, sides.actual),
  ];
  return { expected: ranksAmong(expected, new Set(actual)), actual: ranksAmong(actual, new Set(expected)) };
});

function namesInOrder(relation: RelationName, side: Side): readonly string[] {
  return side
    .of(relation, 'column')
    .toSorted((a, b) => (a.facts.position ?? 0) - (b.facts.position ?? 0))
    .map(({ name }) => side.within(relation).lens.name(name));
}

function ranksAmong(names: readonly string[], shared: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map(names.filter((name) => shared.has(name)).map((name, rank) => [name, rank]));
}

/** The impact of an unexplained difference, if it is higher than that of the fact. */
export const columnWeights: readonly Rule<ValueDifference>[] = [
  factRule({
    yieldsTo: ['collation.binary', 'collation.citext', 'collation.ignoring-case'],
    id: 'collation.unique',
    title: 'A collation that decides what is unique',
    says: 'The column is unique, and the two sides treat different values as equal.',
    why: 'Rows that one side refuses can be stored on the other.',
    verdict: 'different',
    impact: 'data',
    kind: 'column',
    fields: ['collation'],
    applies: (expected, actual) => [expected, actual].every(({ object, side }) => isUniqueColumn(object, side)),
  }),
];
