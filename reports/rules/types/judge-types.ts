/** Types. In: two declared types where they stand. Out: whether both keep the same values. */

import { type Engine, jsonOfType, memoByText, memoOnPair, type TypeFamily } from '../../../introspection/index.ts';
import { sameJson } from '../../sides/same-json.ts';
import { decidedByMeaning } from '../decided-by-meaning.ts';
import { type DeclaredType, declaredType } from '../promises/declared-type.ts';
import { askedOf, type Decision, type Rule, type ValueDifference } from '../rule.ts';
import { decisionOf, stepsOf } from '../steps.ts';
import { type BelowDomains, belowDomains, domainTexts, domainWithMore, plainDomain, unsaidBy } from './domains.ts';
import { minorityEncoding, minorityOf } from './minority.ts';
import { typeRules } from './registry.ts';
import { viewColumn } from './storage.ts';
import type { TypeDifference } from './type-rule.ts';

/** What the rules about types say of a fact that is one. */
export const ruledTypes: readonly Rule<ValueDifference>[] = decidedByMeaning(
  [...typeRules, ...domainTexts, minorityEncoding],
  'type',
  decideTypes,
);

/** The first type rule that applies; undefined for different types. */
function decideTypes(difference: ValueDifference<'type'>): Decision | undefined {
  const { expected, actual } = typesOf(difference);
  const [one, other] = [belowDomainsOf(expected, actual), belowDomainsOf(actual, expected)];
  if (one !== undefined) return throughDomain(one, actual);
  if (other !== undefined) return throughDomain(other, expected);
  return firstDecision(expected, actual);
}

/** The two types where they stand. */
export function typesOf({ expected, actual }: ValueDifference<'type'>): TypeDifference {
  return { expected: declaredType(expected), actual: declaredType(actual) };
}

function firstDecision(expected: DeclaredType, actual: DeclaredType): Decision | undefined {
  const [one, other] = [elementsOf(expected), elementsOf(actual)];
  if (one !== undefined && other !== undefined && !sameJson(jsonOfType(one.type), jsonOfType(other.type)))
    return firstDecision(one, other);
  const steps = typeRulesBetween(expected.side.engine, actual.side.engine)(expected.type.family)(actual.type.family);
  const decision = decisionOf(steps, { expected, actual });
  return decision && besideNeighbours(decision, expected, actual);
}

/** The steps of asking those that can take types of two families in two engines. */
const typeRulesBetween = memoOnPair((one: Engine, other: Engine) => {
  const asked = askedOf(typeRules, [one, other]);
  return memoByText((family: TypeFamily) =>
    memoByText((another: TypeFamily) => stepsOf(asked.filter(({ between }) => between?.(family, another) ?? true))),
  );
});

/** What the elements of an array are, of which no check of its column speaks. */
function elementsOf(declared: DeclaredType): DeclaredType | undefined {
  return declared.type.family === 'array' ? { ...declared, type: declared.type.of, column: null } : undefined;
}

/** An acceptable encoding may still differ from the rest of the database. */
function besideNeighbours(decision: Decision, expected: DeclaredType, actual: DeclaredType): Decision {
  const [hinted, enforced] = [expected.side.dialect, actual.side.dialect].map((dialect) => dialect.enforcesTypes);
  if (decision.rule.verdict !== 'lossy' || hinted === enforced) return decision;
  const minority = hinted ? minorityOf(actual, expected) : minorityOf(expected, actual);
  return minority === undefined ? decision : { rule: minorityEncoding, judgement: minority };
}

/** Undefined where the other side can have the same domain. */
function belowDomainsOf(declared: DeclaredType, other: DeclaredType): BelowDomains | undefined {
  const isAlone = declared.side.engine !== other.side.engine && other.type.family !== 'named';
  return isAlone ? belowDomains(declared) : undefined;
}

function throughDomain(below: BelowDomains, other: DeclaredType): Decision | undefined {
  const { declared } = below;
  const isSame = sameJson(jsonOfType(declared.type), jsonOfType(other.type));
  const decision = isSame ? { rule: plainDomain, judgement: {} } : firstDecision(declared, other);
  const unsaid = unsaidBy(other, below);
  if (unsaid.length === 0 || decision === undefined || decision.rule === viewColumn) return decision;
  return { rule: domainWithMore, judgement: { why: `${domainWithMore.says} It says ${unsaid.join(' and ')}.` } };
}
