import type { Impact, Kind, Meaning, SchemaObject } from '../../introspection/index.ts';
import type { RelationName, Side } from '../sides/side.ts';
import type { RelationPair } from '../sides/sides.ts';

/** Every verdict but `same`, which needs no rule. */
export type RuledVerdict = 'equivalent' | 'lossy' | 'different' | 'unknown';

/** What a rule is, for those who read its page. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  /** What it says of a difference that it judges, one sentence. */
  readonly says: string;
  /** Why that matters, or why it does not. */
  readonly why: string;
  /** A value for which the two sides behave differently. */
  readonly example?: string;
  readonly verdict: RuledVerdict;
  /** What the difference touches; absent: what the fact or the kind of object says. */
  readonly impact?: Impact;
  /** Set where all differences of the rule are one pattern, whatever their values. */
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
  /** Said in place of that where the difference is told by itself, and not as one of several. */
  readonly alone?: string;
  readonly example?: string;
  /** Set where the rule knows better than the kind what the difference touches. */
  readonly impact?: Impact;
  /** Set where all differences of the rule are one pattern, whatever their values. */
  readonly pattern?: true;
  /** What the other side has in the place of an object that it lacks, for people. */
  readonly counterpart?: string;
  /** What each side has, for people, where the object that one side lacks stands for more than itself. */
  readonly told?: Told;
}

/** What a rule adds to its text for the difference at hand. */
export interface Judgement {
  readonly why?: string;
  readonly alone?: string;
  readonly example?: string;
  /** Where the difference touches less than most of its sort. */
  readonly impact?: Impact;
  /** What the other side has in the place of an object that it lacks, for people. */
  readonly counterpart?: string;
  /** What each side has, for people, where the object that one side lacks stands for more than itself. */
  readonly told?: Told;
}

export interface Held {
  readonly value: unknown;
  readonly object: SchemaObject;
  readonly side: Side;
}

/** One fact of a pair of objects that is not the same on both sides. */
export interface ValueDifference {
  readonly kind: Kind;
  readonly field: string;
  readonly meaning: Meaning;
  readonly expected: Held;
  readonly actual: Held;
  /** Null for what stands for itself and is no relation. */
  readonly relation: RelationPair | null;
}

/** One object that only one side has. */
export interface PresenceDifference {
  readonly object: SchemaObject;
  readonly here: Side;
  readonly there: Side;
  /** Null for what stands for itself. */
  readonly relation: RelationPair | null;
}

/** The relation on the side that lacks the object, which would hold it there; null for what stands for itself. */
export function thereOf({ relation, there }: PresenceDifference): RelationName | null {
  return relation === null ? null : relation[there.name];
}

/** One pair of objects that are the same under two names. */
export interface NameDifference {
  readonly expected: SchemaObject;
  readonly actual: SchemaObject;
  readonly oneEngine: boolean;
}

/** Judges differences of one sort; undefined: not mine. */
export interface Rule<Difference> extends RuleText {
  judge(difference: Difference): Judgement | undefined;
}

/** The first rule that takes the difference speaks; undefined when none does. */
export function judgeBy<Difference>(rules: readonly Rule<Difference>[], difference: Difference): Verdict | undefined {
  for (const rule of rules) {
    const judgement = rule.judge(difference);
    if (judgement !== undefined) return verdictOf(rule, judgement);
  }
  return undefined;
}

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
