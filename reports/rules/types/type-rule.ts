import type { DataType, TypeFamily } from '../../../introspection/index.ts';
import type { DeclaredType } from '../promises/declared-type.ts';
import type { Judgement, Rule, RuleText } from '../rule.ts';
import { hintingNamed } from './hinting.ts';

type TypeOf<F extends TypeFamily> = Extract<DataType, { readonly family: F }>;

/** A rule between a type that is only a hint (the loose side) and one that is enforced (the strict side), whichever side is expected. */
interface LooseRule<L extends TypeFamily, S extends TypeFamily> extends About {
  readonly loose: readonly L[];
  readonly strict: readonly S[];
  /** Whether it holds between two types that are enforced by two engines, too; absent: never. */
  heldStrictly?(loose: DeclaredType<TypeOf<L>>, strict: DeclaredType<TypeOf<S>>): boolean;
  /** Absent: every pair of these families. */
  applies?(loose: DeclaredType<TypeOf<L>>, strict: DeclaredType<TypeOf<S>>): Judgement | boolean;
}

/** Two declared types in their context. */
export interface TypeDifference {
  readonly expected: DeclaredType;
  readonly actual: DeclaredType;
}

export interface TypeRule extends Rule<TypeDifference> {
  /** Whether it can take a difference between types of such families; absent: of any. */
  readonly between?: (one: TypeFamily, other: TypeFamily) => boolean;
}

/** The text of a rule about types, and the rules that it yields to. */
type About = RuleText & Pick<TypeRule, 'yieldsTo'>;

/** The judgement with the title of the side's own engine. */
function saidOf({ says }: RuleText, { side }: DeclaredType, answer: Judgement | boolean): Judgement | undefined {
  const judgement = judgementOf(answer);
  return judgement && { why: hintingNamed(says, side.dialect.title), ...judgement };
}

export function looseRule<const L extends TypeFamily, const S extends TypeFamily>(rule: LooseRule<L, S>): TypeRule {
  const isLoose = isAmong(rule.loose);
  const isStrict = isAmong(rule.strict);
  return {
    ...rule,
    between: (one, other) => (isLoose(one) && isStrict(other)) || (isLoose(other) && isStrict(one)),
    judge({ expected, actual }) {
      if (areOfTwoStrictEngines(expected, actual)) return judgedStrictly(rule, expected, actual);
      if (expected.side.dialect.enforcesTypes === actual.side.dialect.enforcesTypes) return undefined;
      return actual.side.dialect.enforcesTypes ? judged(rule, expected, actual) : judged(rule, actual, expected);
    },
  };
}

function judged<L extends TypeFamily, S extends TypeFamily>(
  rule: LooseRule<L, S>,
  loose: DeclaredType,
  strict: DeclaredType,
): Judgement | undefined {
  if (!isOfFamily(loose, rule.loose) || !isOfFamily(strict, rule.strict)) return undefined;
  return saidOf(rule, loose, rule.applies?.(loose, strict) ?? true);
}

/** Of two enforced types either may take the place of the hint. */
function judgedStrictly<L extends TypeFamily, S extends TypeFamily>(
  rule: LooseRule<L, S>,
  expected: DeclaredType,
  actual: DeclaredType,
): Judgement | undefined {
  for (const [loose, strict] of [
    [expected, actual],
    [actual, expected],
  ] as const) {
    if (!isOfFamily(loose, rule.loose) || !isOfFamily(strict, rule.strict)) continue;
    if (rule.heldStrictly?.(loose, strict) !== true) continue;
    const judgement = saidOf(rule, loose, rule.applies?.(loose, strict) ?? true);
    if (judgement !== undefined) return judgement;
  }
  return undefined;
}

/** Whether the engine has no type of that family, so that values of it are kept in another. */
export function lacksFamily({ side }: DeclaredType, { type }: DeclaredType): boolean {
  return !side.dialect.families.has(type.family);
}

/** Whether both types are enforced, each by an engine of its own. */
function areOfTwoStrictEngines({ side: one }: DeclaredType, { side: other }: DeclaredType): boolean {
  return one.engine !== other.engine && one.dialect.enforcesTypes && other.dialect.enforcesTypes;
}

interface StrictRule<F extends TypeFamily> extends About {
  readonly families: readonly F[];
  applies(one: DeclaredType<TypeOf<F>>, other: DeclaredType<TypeOf<F>>): Judgement | boolean;
}

/** A rule between two types of one family that two engines enforce; asked both ways round. */
export function strictRule<const F extends TypeFamily>(rule: StrictRule<F>): TypeRule {
  const { families } = rule;
  return {
    ...rule,
    between: (one, other) => one === other && isAmong(families)(one),
    judge({ expected, actual }) {
      if (!areOfTwoStrictEngines(expected, actual)) return undefined;
      if (expected.type.family !== actual.type.family) return undefined;
      if (!isOfFamily(expected, families) || !isOfFamily(actual, families)) return undefined;
      return judgementOf(rule.applies(expected, actual) || rule.applies(actual, expected));
    },
  };
}

/** A rule between two types of which neither is enforced. */
export function hintRule(
  rule: About & { applies(expected: DeclaredType, actual: DeclaredType): Judgement | boolean },
): TypeRule {
  return {
    ...rule,
    judge({ expected, actual }) {
      if (expected.side.dialect.enforcesTypes || actual.side.dialect.enforcesTypes) return undefined;
      return saidOf(rule, expected, rule.applies(expected, actual));
    },
  };
}

/** A rule between two types of which at least one is not enforced. */
export function halfHintRule(
  rule: About & { applies(expected: DeclaredType, actual: DeclaredType): Judgement | boolean },
): TypeRule {
  return {
    ...rule,
    judge({ expected, actual }) {
      if (expected.side.dialect.enforcesTypes && actual.side.dialect.enforcesTypes) return undefined;
      return judgementOf(rule.applies(expected, actual));
    },
  };
}

function judgementOf(answer: Judgement | boolean): Judgement | undefined {
  if (typeof answer === 'boolean') return answer ? {} : undefined;
  return answer;
}

function isOfFamily<F extends TypeFamily>(
  declared: DeclaredType,
  families: readonly F[],
): declared is DeclaredType<TypeOf<F>> {
  return isAmong(families)(declared.type.family);
}

function isAmong(families: readonly TypeFamily[]): (family: TypeFamily) => boolean {
  return (family) => families.includes(family);
}
