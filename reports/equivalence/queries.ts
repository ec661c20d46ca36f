import { sharedPlace } from '../../introspection/index.ts';
import { relationKey } from '../side.ts';
import { keyWithoutNullOrder, plainQuery, readQuery } from './queries/plain-query.ts';
import { type QueryLaw, queryLaws, querySpelling } from './queries/query-laws.ts';
import { querySurroundings } from './queries/query-surroundings.ts';
import { columnsOfRelation } from './queries/relation-columns.ts';
import type { PlainQuery } from './queries/resolution.ts';
import { type Held, type RuleText, type ValueDifference, type Verdict, verdictOf } from './rule.ts';

const NULL_ORDER: RuleText = {
  id: 'query.null-order',
  title: 'Where NULLs go in an order',
  says: 'The two queries are the same, but one puts NULLs first where the other puts them last.',
  why: 'SQLite considers NULL smaller than any value, PostgreSQL larger. NULLS FIRST or NULLS LAST says it for both.',
  example: 'a row whose sorting column is NULL',
  verdict: 'lossy',
};

const UNREAD: RuleText = {
  id: 'query.unread',
  title: 'Queries that are not understood',
  says: 'The two texts differ, and at least one of them is beyond what Evenkeel understands of queries.',
  why: 'They may mean the same. Read both; when they do, accept the finding.',
  verdict: 'unknown',
};

export const queryRuleTexts: readonly RuleText[] = [
  ...[...queryLaws, querySpelling].map((law) => ({ ...law, verdict: 'equivalent' as const })),
  NULL_ORDER,
  UNREAD,
];

/** Judges two texts of a query; undefined: they were not brought together. */
export function judgeQuery({ meaning, expected, actual }: ValueDifference): Verdict | undefined {
  if (meaning !== 'query' || typeof expected.value !== 'string' || typeof actual.value !== 'string') return undefined;
  const [one, other] = [readQuery(expected.value, expected.side), readQuery(actual.value, actual.side)];
  const oneEngine = expected.side.engine === actual.side.engine;
  if (one === undefined || other === undefined) return oneEngine ? verdictOf(UNREAD, {}) : undefined;
  if (isReordered(expected, actual)) return undefined;
  if (one.key === other.key) return byLaw(neededLaw(one, other));
  const surroundings = querySurroundings([one, other], [expected.side, actual.side]);
  const [plain, otherPlain] = [plainQuery(one, surroundings), plainQuery(other, surroundings)];
  if (plain.key === otherPlain.key) return byLaw(neededLaw(plain, otherPlain));
  const sameButNulls = !oneEngine && keyWithoutNullOrder(plain) === keyWithoutNullOrder(otherPlain);
  return sameButNulls ? verdictOf(NULL_ORDER, {}) : undefined;
}

/** The law that brought the two together: one under which a value is lost, or the first that only one side needed. */
function neededLaw(expected: PlainQuery, actual: PlainQuery): QueryLaw {
  const single = [...expected.laws, ...actual.laws].filter(
    (law) => expected.laws.includes(law) !== actual.laws.includes(law),
  );
  return single.find(({ verdict }) => verdict === 'lossy') ?? single[0] ?? querySpelling;
}

function byLaw(law: QueryLaw): Verdict {
  return verdictOf({ ...law, verdict: law.verdict ?? 'equivalent' }, {});
}

/** Whether the same names stand on the same values in another order, which the queries alone cannot tell. */
function isReordered(expected: Held, actual: Held): boolean {
  const [names, others] = [outputNames(expected), outputNames(actual)];
  if (names.length === 0) return false;
  return names.join('\u0000') !== others.join('\u0000') && names.every((name) => others.includes(name));
}

function outputNames({ object, side }: Held): readonly string[] {
  const key = relationKey(sharedPlace(object, side.lens));
  return (columnsOfRelation(side, key) ?? []).map(({ name }) => name);
}
