import { type KindDefinition, kinds, ownValue, type SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import { findTable, heirsOf, inheritedFrom } from '../../sides/parents.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { sameJson } from '../../sides/same-json.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import type { RelationPair } from '../../sides/sides.ts';
import { contextOf } from '../expressions/expression-context.ts';
import { lawsIn } from '../expressions/laws.ts';
import { keyOf } from '../expressions/parts.ts';
import type { ExpressionContext } from '../expressions/rewrite.ts';
import { factRule } from '../fact-rule.ts';
import { signatureOf } from '../promises/signature.ts';
import { type PresenceDifference, type Rule, thereOf, type ValueDifference } from '../rule.ts';
import { conditionsOf, isImplied } from './implied-checks.ts';

/** Rules about checks and foreign keys that one side has and the other keeps in another one, or in several. */
export const repeatedConstraintRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'constraint.redundant',
    title: 'A duplicate constraint',
    says: 'The other side has the same constraint once; a second one has no further effect.',
    why: 'It is checked twice without need. Drop one.',
    verdict: 'lossy',
    judge: (difference) => (isRepeated(difference) ? {} : undefined),
  },
  {
    yieldsTo: ['constraint.redundant'],
    id: 'check.conjunction',
    title: 'A check whose conditions are in other checks',
    says: 'A check of the other side contains each of its conditions.',
    why: 'All checks of a table apply, so a check with two conditions equals two checks.',
    verdict: 'equivalent',
    judge: (difference) => (isHeldByOthers(difference) ? {} : undefined),
  },
  {
    yieldsTo: ['check.conjunction'],
    id: 'check.inherited',
    title: 'A check that the other side inherits',
    says: 'On one side the table has the check itself; on the other it inherits the check from another table.',
    why: 'Both refuse the same rows. If the check is dropped from the parent table, it is gone where it is inherited, and stays where the table has it itself.',
    example: 'ALTER TABLE above DROP CONSTRAINT t_c_check',
    verdict: 'lossy',
    judge: (difference) => (isInheritedThere(difference) ? {} : undefined),
  },
  {
    yieldsTo: ['check.inherited'],
    id: 'check.implied',
    title: 'A check that follows from others',
    says: 'The other side refuses everything that the check refuses: it follows from the checks and NOT NULL there.',
    why: "If name = 'x' is true, length(name) > 0 is true too. A check refuses only false, so NULL is considered too.",
    verdict: 'equivalent',
    judge: (difference) => (isImpliedByOthers(difference) ? {} : undefined),
  },
];

/** Asked if two checks with one name differ. */
export const dividedCheck: Rule<ValueDifference> = factRule({
  id: 'check.divided',
  yieldsTo: ['expression.null', 'expression.spelling', ...lawsIn('inExpressions').map(({ id }) => id)],
  title: 'Conditions distributed differently over checks',
  says: 'The checks of the other side contain or imply each condition.',
  why: 'All checks of a table apply, so it does not matter which of them has which condition.',
  verdict: 'equivalent',
  kind: 'check',
  fields: ['expression'],
  applies: (expected, actual, relation) => {
    if (relation === null) return false;
    const context = contextOf(relation, { expected: expected.side, actual: actual.side });
    const there = {
      check: expected.object,
      here: expected.side,
      own: relation.expected,
      home: relation.actual,
      there: actual.side,
    };
    const back = {
      check: actual.object,
      here: actual.side,
      own: relation.actual,
      home: relation.expected,
      there: expected.side,
    };
    return [there, back].every((each) => {
      const isRepeated = isHeld(each.check, each.here, each.there.of(each.home, 'check'), each.there, context);
      return isRepeated || isImplied({ ...each, context });
    });
  },
});

function isRepeated(difference: PresenceDifference): boolean {
  const { object, here, there, relation } = difference;
  const home = thereOf(difference);
  if (relation === null || home === null || (!isOfKind(object, 'check') && !isOfKind(object, 'foreignKey')))
    return false;
  const context = inSight(difference, relation);
  const signature = signatureOf(object, here, context);
  return there
    .of(home, object.kind)
    .some((other) => signatureOf(other, there, context) === signature && areMannersAlike(object, other));
}

function isInheritedThere(difference: PresenceDifference): boolean {
  const { object, here, there, relation } = difference;
  const home = thereOf(difference);
  if (relation === null || home === null || !isOfKind(object, 'check') || !isInForce(object)) return false;
  const isOwnAlone = object.facts.noInherit === true && heirsOf(relation[here.name], here.whole).length > 0;
  const context = inSight(difference, relation);
  return (
    !isOwnAlone &&
    isHeld(object, here, inheritedChecks(home, there), there, context, (other) => {
      return isInForce(other) && other.facts.validated === object.facts.validated;
    })
  );
}

/** The checks that a table inherits, which it need not repeat. */
function inheritedChecks(relation: RelationName, side: Side): readonly SchemaObject<'check'>[] {
  const table = findTable(side.whole, relation);
  if (table === undefined) return [];
  const above = inheritedFrom(table, side.whole).flatMap((parent) => side.whole.of(parent, 'check'));
  return [...above.filter(({ facts }) => facts.noInherit !== true), ...side.of(relation, 'check')];
}

function isHeldByOthers(difference: PresenceDifference): boolean {
  const { object, here, there, relation } = difference;
  const home = thereOf(difference);
  if (relation === null || home === null || !isOfKind(object, 'check')) return false;
  return isHeld(object, here, there.of(home, 'check'), there, inSight(difference, relation));
}

function isImpliedByOthers(difference: PresenceDifference): boolean {
  const { object, here, there, relation } = difference;
  const home = thereOf(difference);
  if (relation === null || home === null || !isOfKind(object, 'check')) return false;
  const own = relation[here.name];
  return isImplied({ check: object, here, own, home, there, context: inSight(difference, relation) });
}

function isHeld(
  check: SchemaObject<'check'>,
  here: Side,
  others: readonly SchemaObject<'check'>[],
  there: Side,
  context: ExpressionContext,
  counts: (other: SchemaObject<'check'>) => boolean = (other) => areMannersAlike(check, other),
): boolean {
  const held = new Set(
    others
      .filter(counts)
      .flatMap((other) => conditionsOf(other, there, context) ?? [])
      .map(keyOf),
  );
  const own = (conditionsOf(check, here, context) ?? []).map(keyOf);
  return own.length > 0 && own.every((condition) => held.has(condition));
}

function inSight({ here, there }: PresenceDifference, relation: RelationPair): ExpressionContext {
  const [expected, actual] = here.name === 'expected' ? [here, there] : [there, here];
  return contextOf(relation, { expected, actual });
}

/** Whether all facts that both sides provide are equal, except the subject. */
function areMannersAlike(one: SchemaObject, other: SchemaObject): boolean {
  const { fields, signature = [] }: KindDefinition = kinds[one.kind];
  const [facts, otherFacts]: readonly Readonly<Record<string, unknown>>[] = [one.facts, other.facts];
  return Object.keys(fields)
    .filter((name) => !signature.includes(name))
    .every((name) => {
      const [fact, otherFact] = [ownValue(facts, name), ownValue(otherFacts, name)];
      return fact === undefined || otherFact === undefined || sameJson(fact, otherFact);
    });
}
