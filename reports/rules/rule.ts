import type {
  Engine,
  EngineName,
  Field,
  Impact,
  Kind,
  Meaning,
  MeantAs,
  SchemaObject,
} from '../../introspection/index.ts';
import type { RelationName } from '../sides/relation-name.ts';
import type { Side } from '../sides/side.ts';
import type { RelationPair, Sides } from '../sides/sides.ts';

/** Every verdict except `same`, which needs no rule. */
export type RuledVerdict = 'equivalent' | 'lossy' | 'different' | 'unknown';

/** The documentation of a rule. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  /** Its statement about a difference, one sentence. */
  readonly says: string;
  /** Why the difference matters or does not. */
  readonly why: string;
  /** A value for which the two sides behave differently. */
  readonly example?: string;
  /**
   * The engines that the rule is about, and whose names its sentences may use. It is asked only where a side is of one of
   * them; absent: it asks what engines have in common, or their traits.
   */
  readonly engines?: readonly EngineName[];
  readonly verdict: RuledVerdict;
  /** The impact of the difference; absent: that of the fact or kind. */
  readonly impact?: Impact;
  /** Set if all differences of the rule are one pattern, whatever their values. */
  readonly pattern?: true;
}

interface Told {
  readonly expected: string;
  readonly actual: string;
}

/** A judged difference. */
export interface Verdict {
  readonly verdict: RuledVerdict;
  readonly rule: string;
  readonly why: string;
  /** Replaces `why` if the difference is a finding of its own, not part of a pattern. */
  readonly alone?: string;
  readonly example?: string;
  /** Set if the rule knows the impact better than the kind. */
  readonly impact?: Impact;
  /** Set if all differences of the rule are one pattern, whatever their values. */
  readonly pattern?: true;
  /** What the other side has instead of a missing object, for people. */
  readonly counterpart?: string;
  /** What each side has, for people, if the missing object represents more than itself. */
  readonly told?: Told;
}

/** Details that a rule adds for one difference. */
export interface Judgement {
  readonly why?: string;
  readonly alone?: string;
  readonly example?: string;
  /** The impact, if it is lower than usual. */
  readonly impact?: Impact;
  /** What the other side has instead of a missing object, for people. */
  readonly counterpart?: string;
  /** What each side has, for people, if the missing object represents more than itself. */
  readonly told?: Told;
}

/** One side of a fact. */
export interface Held<M extends Meaning = Meaning> {
  readonly meant: MeantAs<M>;
  readonly object: SchemaObject;
  readonly side: Side;
}

/** One fact of a pair of objects that is not the same on both sides. */
export interface ValueDifference<M extends Meaning = Meaning> {
  readonly kind: Kind;
  readonly field: string;
  readonly meaning: M;
  readonly expected: Held<M>;
  readonly actual: Held<M>;
  /** Null for what stands for itself and is no relation. */
  readonly relation: RelationPair | null;
}

/** What one side has as a fact, as it was read. */
interface Read {
  readonly value: unknown;
  readonly object: SchemaObject;
  readonly side: Side;
}

/** A fact of a pair of objects that differs, with the meaning of its values. */
export function factDifference(
  name: string,
  field: Field<unknown>,
  { expected, actual }: { readonly expected: Read; readonly actual: Read },
  relation: RelationPair | null,
): ValueDifference {
  const held = ({ value, object, side }: Read): Held => ({ meant: field.meant(value, side.dialect), object, side });
  return {
    kind: expected.object.kind,
    field: name,
    meaning: field.meaning,
    expected: held(expected),
    actual: held(actual),
    relation,
  };
}

/** Whether a difference is one of values with that meaning. */
export function isMeantAs<M extends Meaning>(
  difference: ValueDifference,
  meaning: M,
): difference is ValueDifference<M> {
  return difference.expected.meant.meaning === meaning && difference.actual.meant.meaning === meaning;
}

/** One object that only one side has. */
export interface PresenceDifference {
  readonly object: SchemaObject;
  readonly here: Side;
  readonly there: Side;
  /** Null for an object without a relation. */
  readonly relation: RelationPair | null;
}

/** The relation on the other side to which the missing object would belong; null for an object without a relation. */
export function thereOf({ relation, there }: PresenceDifference): RelationName | null {
  return relation === null ? null : relation[there.name];
}

/** One pair of objects that are the same under two names. */
export interface NameDifference {
  readonly expected: SchemaObject;
  readonly actual: SchemaObject;
  readonly sides: Sides;
}

/** Which differences a rule is about; what is absent is no matter. */
interface About {
  /** What a fact means. */
  readonly meaning?: Meaning;
  readonly kinds?: readonly Kind[];
  readonly fields?: readonly string[];
}

/** Judges differences of one sort. The shape of every rule: of facts, types, absences and names. */
export interface Rule<Difference> extends RuleText {
  /** What it is asked about; absent: all differences of its sort. */
  readonly about?: About;
  /**
   * Rules that are asked before it, by their ids, where both could take a difference; `query.*` stands for all whose
   * ids begin so. What these yield to comes before it too, and is not repeated. Of other rules at most one takes a
   * difference, so that their order means nothing.
   */
  readonly yieldsTo?: readonly string[];
  /** Undefined: not mine. */
  judge(difference: Difference): Judgement | undefined;
  /** Which of several rules takes a difference, if one look at it tells. They share this function. */
  readonly decide?: Step<Difference>;
}

/** Whether it is asked about sides of such engines. */
export function isAskedOf({ engines: own }: Pick<RuleText, 'engines'>, engines: readonly Engine[]): boolean {
  return own === undefined || engines.some(({ name }) => own.some((each) => each === name));
}

/** Which rule takes a difference, and what it adds to its text. */
export interface Decision {
  readonly rule: RuleText;
  readonly judgement: Judgement;
}

/** Those that are asked about sides of such engines. */
export function askedOf<R extends Pick<RuleText, 'engines'>>(
  rules: readonly R[],
  engines: readonly Engine[],
): readonly R[] {
  return rules.filter((rule) => isAskedOf(rule, engines));
}

/** Asks one rule, or several of which one look tells which takes a difference; undefined: none. */
export type Step<Difference> = (difference: Difference) => Decision | undefined;

export function verdictOf(rule: RuleText, judgement: Judgement): Verdict {
  const example = judgement.example ?? rule.example;
  const impact = judgement.impact ?? rule.impact;
  return {
    verdict: rule.verdict,
    rule: rule.id,
    why: judgement.why ?? rule.says,
    ...(judgement.alone !== undefined && { alone: judgement.alone }),
    ...(example !== undefined && { example }),
    ...(impact !== undefined && { impact }),
    ...(rule.pattern && { pattern: rule.pattern }),
    ...(judgement.counterpart !== undefined && { counterpart: judgement.counterpart }),
    ...(judgement.told !== undefined && { told: judgement.told }),
  };
}
