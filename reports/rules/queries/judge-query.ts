/** Queries. In: two texts of a view. Out: the law that makes them one, once every name in them is resolved. */

import { sharedName } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/relation-name.ts';
import { decidedByMeaning } from '../decided-by-meaning.ts';
import { areComputedApart } from '../expressions/computed-apart.ts';
import { lawsIn } from '../expressions/laws.ts';
import { neededLaw, ruleOf } from '../expressions/rewrite.ts';
import { type SoleDifference, soleDifference } from '../expressions/sole-difference.ts';
import type { Decision, Held, Rule, RuleText, ValueDifference } from '../rule.ts';
import { keyWithoutNullOrder, plainQuery, readQuery } from './plain-query.ts';
import { queryContext } from './query-context.ts';
import { queryLaws, querySpelling } from './query-laws.ts';
import { columnsOfRelation } from './relation-columns.ts';
import type { PlainQuery, ReadQuery } from './resolution.ts';

const NULL_ORDER: RuleText = {
  id: 'query.null-order',
  engines: ['sqlite', 'postgres'],
  title: 'The position of NULLs in an order',
  says: 'The two queries are the same, but one sorts NULLs first and the other last.',
  why: 'SQLite sorts NULL before all values, PostgreSQL after them. NULLS FIRST or NULLS LAST sets it for both.',
  example: 'a row whose sorting column is NULL',
  verdict: 'lossy',
};

const UNREAD: RuleText = {
  id: 'query.unread',
  title: 'Queries that are not understood',
  says: 'The two texts differ, and Evenkeel cannot parse at least one of them.',
  why: 'They may mean the same. Read both; if they do, accept the finding.',
  verdict: 'unknown',
};

const UNPROVED: RuleText = {
  id: 'query.unproved',
  title: 'Queries that compute something in two ways',
  says: 'The two queries compute something from the same columns in two ways, and no law decides whether the results are the same.',
  why: 'They may mean the same. Read both; if they do, accept the finding.',
  verdict: 'unknown',
};

/** Rules about two texts of a query. */
export const queryRules: readonly Rule<ValueDifference>[] = decidedByMeaning(
  [...[...queryLaws, querySpelling, ...lawsIn('inQueries')].map(ruleOf), NULL_ORDER, UNREAD, UNPROVED],
  'query',
  decideQuery,
);

/** Undefined: no law makes them equal. */
function decideQuery(difference: ValueDifference<'query'>): Decision | undefined {
  const { expected, actual } = difference;
  const [one, other] = [readSide(expected), readSide(actual)];
  const oneEngine = expected.side.engine === actual.side.engine;
  if (one === null || other === null) return undefined;
  if (one === undefined || other === undefined) return oneEngine ? { rule: UNREAD, judgement: {} } : undefined;
  if (isReordered(expected, actual)) return undefined;
  if (one.key === other.key) return { rule: neededRule(one, other), judgement: {} };
  const [plain, otherPlain] = plainQueries(one, other, difference);
  if (plain.key === otherPlain.key) return { rule: neededRule(plain, otherPlain), judgement: {} };
  const sameButNulls = !oneEngine && keyWithoutNullOrder(plain) === keyWithoutNullOrder(otherPlain);
  if (sameButNulls) return { rule: NULL_ORDER, judgement: {} };
  const isSole = soleDifference(plain.tree, otherPlain.tree) !== undefined;
  const isOpen = oneEngine && !isSole && areComputedApart(plain.tree, otherPlain.tree);
  return isOpen ? { rule: UNPROVED, judgement: {} } : undefined;
}

/** The one place in which two queries differ; undefined where there are several, or one of them is not understood. */
export function soleDifferenceOfQueries(difference: ValueDifference<'query'>): SoleDifference | undefined {
  const { expected, actual } = difference;
  const [one, other] = [readSide(expected), readSide(actual)];
  if (!one || !other) return undefined;
  const [plain, otherPlain] = plainQueries(one, other, difference);
  return soleDifference(plain.tree, otherPlain.tree);
}

/** Undefined: it is not understood; null: there is none. */
function readSide({ meant, side }: Held<'query'>): ReadQuery | undefined | null {
  return meant.text === null ? null : readQuery(meant.text, side);
}

function plainQueries(
  one: ReadQuery,
  other: ReadQuery,
  { expected, actual }: ValueDifference,
): readonly [PlainQuery, PlainQuery] {
  const context = queryContext([one, other], [expected.side, actual.side]);
  return [plainQuery(one, context), plainQuery(other, context)];
}

function neededRule(expected: PlainQuery, actual: PlainQuery): RuleText {
  return ruleOf(neededLaw(expected.laws, actual.laws) ?? querySpelling);
}

/** Whether the same names are on the same values in another order, which the queries alone do not show. */
function isReordered(expected: Held, actual: Held): boolean {
  const [names, others] = [outputNames(expected), outputNames(actual)];
  if (names.length === 0) return false;
  return names.join('\u0000') !== others.join('\u0000') && names.every((name) => others.includes(name));
}

function outputNames({ object, side }: Held): readonly string[] {
  const key = relationKey(sharedName(object, side.lens));
  return (columnsOfRelation(side, key) ?? []).map(({ name }) => name);
}
