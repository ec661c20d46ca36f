import type { IndexKey } from '../../introspection/index.ts';
import { judgeForms, plainForm } from './expressions.ts';
import { acrossEngines, factRule, type Known } from './fact-rule.ts';
import type { RelationPair, Rule, ValueDifference } from './rule.ts';
import { surroundingsOf } from './surroundings.ts';

export const indexRules: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'index.keys-spelling',
    title: 'Keys written otherwise',
    says: 'The keys are the same; one engine has no word for a part of them, or spells the expression otherwise.',
    why: 'SQLite knows neither operator classes nor NULLS FIRST; both engines can read an index backwards.',
    verdict: 'equivalent',
    kind: 'index',
    fields: ['keys'],
    applies: (expected, actual, relation) => {
      const [one, other] = [expected.facts.keys ?? [], actual.facts.keys ?? []];
      if (one.length !== other.length || one.length === 0) return false;
      const same = one.every((key, place) => {
        const counterpart = other[place];
        return counterpart !== undefined && isSameKey(key, counterpart, expected, actual, relation);
      });
      return same && directionsAgree(one, other);
    },
  }),
];

/** What a difference that no rule explains touches, where that is more than the fact tells. */
export const indexWeights: readonly Rule<ValueDifference>[] = [
  factRule({
    id: 'index.unique-scope',
    title: 'Uniqueness of other rows or columns',
    says: 'The two unique indexes do not refuse the same duplicates.',
    why: 'Rows that one side refuses can be stored on the other.',
    verdict: 'different',
    kind: 'index',
    fields: ['keys', 'predicate'],
    applies: (expected, actual) => expected.facts.unique === true && actual.facts.unique === true && { impact: 'data' },
  }),
];

function isSameKey(
  key: IndexKey,
  other: IndexKey,
  expected: Known<'index'>,
  actual: Known<'index'>,
  relation: RelationPair | null,
): boolean {
  return (
    isSameSubject(key, other, expected, actual, relation) &&
    toldAlike(key.nulls, other.nulls) &&
    toldAlike(key.operatorClass, other.operatorClass) &&
    (toldAlike(key.collation, other.collation) ||
      (acrossEngines(expected, actual) && [key, other].every(comparesBytes)))
  );
}

function isSameSubject(
  key: IndexKey,
  other: IndexKey,
  expected: Known<'index'>,
  actual: Known<'index'>,
  relation: RelationPair | null,
): boolean {
  if (key.column !== null || other.column !== null) {
    return (
      key.column !== null &&
      other.column !== null &&
      expected.side.lens.name(key.column) === actual.side.lens.name(other.column)
    );
  }
  const surroundings = surroundingsOf(relation, { expected: expected.side, actual: actual.side });
  const verdict = judgeForms(
    plainForm(key.expression, expected.side, surroundings),
    plainForm(other.expression, actual.side, surroundings),
    {
      oneEngine: !acrossEngines(expected, actual),
      oneIsNone: false,
    },
  );
  return verdict?.verdict === 'equivalent';
}

/** A part that one engine has no word for is not held against the other. */
function toldAlike(one: string | null | undefined, other: string | null | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function comparesBytes(key: IndexKey): boolean {
  return /^("?(C|POSIX|BINARY|ucs_basic)"?)?$/i.test(key.collation ?? '');
}

/** An index serves the same queries when every direction is turned round. */
function directionsAgree(one: readonly IndexKey[], other: readonly IndexKey[]): boolean {
  const turned = one.filter((key, place) => key.direction !== other[place]?.direction).length;
  return turned === 0 || turned === one.length;
}
