import { type IndexKey, sharedWords } from '../../../introspection/index.ts';
import { ownerOf } from '../../sides/side.ts';
import type { RelationPair } from '../../sides/sides.ts';
import { contextOf } from '../expressions/expression-context.ts';
import { decideForms, plainForm } from '../expressions/judge-expression.ts';
import { argumentsOf } from '../expressions/syntax.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import { BYTE_ORDER } from '../promises/byte-order.ts';
import type { Rule, RuledVerdict, ValueDifference } from '../rule.ts';
import { nullAsValueIndex } from './null-as-value.ts';
import { emptyCondition, impliedUniqueness, swappedKeys, uniqueOrder } from './uniqueness.ts';

export const indexRules: readonly Rule<ValueDifference>[] = [
  nullAsValueIndex,
  swappedKeys,
  impliedUniqueness,
  emptyCondition,
  factRule({
    id: 'index.engine-method',
    title: 'Index methods that only one engine has',
    says: 'The index has a method that the other engine does not have.',
    why: 'A GIN, GiST or hash index serves other queries than a b-tree.',
    verdict: 'lossy',
    kind: 'index',
    fields: ['method'],
    applies: acrossEngines,
  }),
  factRule({
    id: 'index.include-one-engine',
    title: 'INCLUDE, which only one engine has',
    says: 'The index of one side contains further columns, so some queries need only the index. The other engine has no INCLUDE.',
    why: 'Queries find the same rows; on the other side a query for these columns also reads the table.',
    example: 'SELECT b FROM t WHERE a = 1, with an index on (a) INCLUDE (b)',
    verdict: 'lossy',
    kind: 'index',
    fields: ['include'],
    applies: acrossEngines,
  }),
  factRule({
    id: 'index.keys-spelling',
    title: 'Keys written differently',
    says: 'The keys are the same. One engine has no syntax for a part of them, or writes the expression differently.',
    why: 'One engine may have neither operator classes nor NULLS FIRST; both can read an index backwards.',
    verdict: 'equivalent',
    kind: 'index',
    fields: ['keys'],
    applies: (expected, actual, relation) => {
      const [one, other] = [expected.facts.keys ?? [], actual.facts.keys ?? []];
      if (one.length !== other.length || one.length === 0) return false;
      const same = one.every((key, place) => {
        const counterpart = other[place];
        return (
          counterpart !== undefined &&
          verdictOfKeys(key, counterpart, expected, actual, relation) === 'equivalent' &&
          areToldAlike(key, counterpart, expected, actual)
        );
      });
      return same && areTurnedAlike(one, other);
    },
  }),
  factRule({
    id: 'index.keys-unproved',
    title: 'Keys that cannot be judged',
    says: 'A key is an expression that the two sides write differently, and no law decides whether they mean the same.',
    why: 'It may be drift. Read both; if they mean the same, accept the finding.',
    verdict: 'unknown',
    kind: 'index',
    fields: ['keys'],
    applies: (expected, actual, relation) => {
      const [one, other] = [expected.facts.keys ?? [], actual.facts.keys ?? []];
      if (one.length !== other.length) return false;
      const verdicts = one.map((key, place) => {
        const counterpart = other[place];
        if (counterpart === undefined || !areToldAlike(key, counterpart, expected, actual)) return undefined;
        return verdictOfKeys(key, counterpart, expected, actual, relation);
      });
      return verdicts.includes('unknown') && !verdicts.includes(undefined) && areTurnedAlike(one, other);
    },
  }),
  factRule({
    yieldsTo: ['index.keys-spelling'],
    id: 'index.nocase',
    title: 'Keys that ignore case',
    says: 'One side ignores case by COLLATE NOCASE, the other by lower().',
    why: 'NOCASE folds only A to Z, lower() every letter.',
    example: "'É' and 'é'",
    verdict: 'lossy',
    kind: 'index',
    fields: ['keys'],
    applies: (expected, actual) => {
      const [one, other] = [foldedKeys(expected), foldedKeys(actual)];
      return (
        one.some((key) => key.endsWith(IGNORING_CASE)) &&
        one.join() === other.join() &&
        areArrangedAlike(expected.facts.keys ?? [], actual.facts.keys ?? [])
      );
    },
  }),
];

const IGNORING_CASE = ' ignoring case';

/** The columns of an index, with a mark on those that ignore case; other keys are given by position. */
function foldedKeys({ facts, object, side }: Known<'index'>): readonly string[] {
  const owner = ownerOf(object);
  return (facts.keys ?? []).map((key, place) => {
    const tree = key.expression === null ? undefined : side.dialect.expressionOf(key.expression);
    const [lowered] = (tree && argumentsOf(tree, 'lower')) ?? [];
    const inner = lowered?.node === 'cast' ? lowered.operands[0] : lowered;
    if (inner?.node === 'column') return side.lens.name(inner.name) + IGNORING_CASE;
    if (key.column === null) return `key ${place} of the ${side.name} side`;
    const collation = key.collation ?? (owner && side.column(owner, key.column)?.facts.collation);
    return side.lens.name(key.column) + (collation === 'NOCASE' ? IGNORING_CASE : '');
  });
}

/** The impact of an unexplained difference, if it is higher than that of the fact. */
export const indexWeights: readonly Rule<ValueDifference>[] = [
  uniqueOrder,
  factRule({
    yieldsTo: ['unique.column-order', 'expression.*'],
    id: 'index.unique-scope',
    title: 'Uniqueness of other rows or columns',
    says: 'The two unique indexes do not refuse the same duplicates.',
    why: 'Rows that one side refuses can be stored on the other.',
    verdict: 'different',
    impact: 'data',
    kind: 'index',
    fields: ['keys', 'predicate'],
    applies: (expected, actual) => expected.facts.unique === true && actual.facts.unique === true,
  }),
];

/** Whether the keys differ only in subject, direction and position of NULLs. */
function areToldAlike(key: IndexKey, other: IndexKey, expected: Known<'index'>, actual: Known<'index'>): boolean {
  const [one, another] = [sharedWords(key, expected.side.lens), sharedWords(other, actual.side.lens)];
  return (
    toldAlike(one.operatorClass, another.operatorClass) &&
    (toldAlike(one.collation, another.collation) ||
      (acrossEngines(expected, actual) && [key, other].every(comparesBytes)))
  );
}

/** Whether both keys have the same subject; undefined: certainly not. */
function verdictOfKeys(
  key: IndexKey,
  other: IndexKey,
  expected: Known<'index'>,
  actual: Known<'index'>,
  relation: RelationPair | null,
): RuledVerdict | undefined {
  if (key.column !== null && other.column !== null) {
    return expected.side.lens.name(key.column) === actual.side.lens.name(other.column) ? 'equivalent' : undefined;
  }
  if (key.column !== null || other.column !== null) return undefined;
  const sides = { expected: expected.side, actual: actual.side };
  const context = contextOf(relation, sides, { use: 'compared' });
  const decision = decideForms(
    plainForm(key.expression, expected.side, context),
    plainForm(other.expression, actual.side, context),
    {
      oneEngine: !acrossEngines(expected, actual),
      oneIsNone: false,
    },
  );
  return decision?.rule.verdict;
}

/** A part that one engine cannot express is not compared. */
function toldAlike(one: string | null | undefined, other: string | null | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function comparesBytes(key: IndexKey): boolean {
  return BYTE_ORDER.test(key.collation ?? '');
}

/** Whether keys differ in nothing but what they are over. */
function areArrangedAlike(one: readonly IndexKey[], other: readonly IndexKey[]): boolean {
  const alike = one.every((key, place) => toldAlike(key.operatorClass, other[place]?.operatorClass));
  return alike && areTurnedAlike(one, other);
}

/** An index with all directions and NULL positions reversed serves the same queries. */
function areTurnedAlike(one: readonly IndexKey[], other: readonly IndexKey[]): boolean {
  const turned = one.filter((key, place) => key.direction !== other[place]?.direction).length;
  if (turned !== 0 && turned !== one.length) return false;
  return one.every((key, place) =>
    toldAlike(key.nulls, turned === 0 ? other[place]?.nulls : turnedNulls(other[place])),
  );
}

function turnedNulls(key: IndexKey | undefined): IndexKey['nulls'] {
  return key?.nulls === undefined ? undefined : key.nulls === 'first' ? 'last' : 'first';
}
