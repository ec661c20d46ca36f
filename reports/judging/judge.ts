/**
 * The room of judging. In: pairs and singles. Out: a ledger in which every raw difference is explained by a rule or open.
 */

import {
  type Address,
  type Field,
  type Impact,
  type KindDefinition,
  kinds,
  type Lens,
  type SchemaObject,
} from '../../introspection/index.ts';
import type { Pair, RenameEvidence, Single } from '../pairing/pair.ts';
import { differenceInWords } from '../rules/code/difference-in-words.ts';
import { MEANING_OF_IMPACT } from '../rules/meaning-of-impact.ts';
import { judgeName } from '../rules/names/name-rules.ts';
import { judgePresence, judgeValue } from '../rules/registry.ts';
import { factDifference, type PresenceDifference, type ValueDifference, type Verdict } from '../rules/rule.ts';
import { isInForce } from '../sides/in-force.ts';
import { addressOn, isCalledByTypes, unprefixedName } from '../sides/names-on-side.ts';
import { addressOf, descriptionOf, shownDescriptionOf } from '../sides/object-description.ts';
import type { Side } from '../sides/side.ts';
import type { RelationPair } from '../sides/sides.ts';
import { type Sides, sidesWithin } from '../sides/sides.ts';
import { concreteWhy, usersOf, whyExtra } from './concrete-why.ts';
import { type Both, type FactApart, FactsApart } from './facts-apart.ts';
import type { Ledger } from './ledger.ts';
import { isStructured, pathsApart } from './paths-apart.ts';

/** A pair, with sides that map the column names of its relation. */
interface PairInPlace extends Pair {
  readonly sides: Sides;
}

/** The rules that judge a fact and an absence; undefined: no rule applies. */
export interface Rulebook {
  readonly judgeValue: (difference: ValueDifference) => Verdict | undefined;
  readonly judgePresence: (difference: PresenceDifference) => Verdict | undefined;
}

/** Judges all differences between two sides and records them in the ledger. */
export class Judge {
  readonly #sides: Sides;
  readonly #ledger: Ledger;
  readonly #rules: Rulebook;
  readonly #facts: FactsApart;

  constructor(sides: Sides, ledger: Ledger, rules: Rulebook = { judgeValue, judgePresence }) {
    this.#sides = sides;
    this.#ledger = ledger;
    this.#rules = rules;
    this.#facts = new FactsApart(sides);
  }

  /** Judges the names of a pair, where they differ, and every fact that differs. A rename may be to another namespace only. */
  pair(pair: Pair): void {
    if (pair.verbatim) return;
    const { expected, actual } = pair;
    if (expected.name !== actual.name || pair.rename !== undefined) this.#name(pair);
    const definition: KindDefinition = kinds[expected.kind];
    const home = pair.relation ?? (definition.owns === true ? { expected, actual } : null);
    const sides = home === null ? this.#sides : sidesWithin(home, this.#sides);
    for (const apart of this.#facts.of(pair, sides)) {
      if ('untoldBy' in apart) this.#ledger.enterUntold(expected.kind, apart.field, apart.untoldBy);
      else this.#fact({ ...pair, sides }, apart);
    }
  }

  /** Judges the absence of an object on one side. */
  single({ object, here, there, relation, dependants }: Single): void {
    const definition: KindDefinition = kinds[object.kind];
    const state = here.name === 'expected' ? 'missing' : 'extra';
    const extraWhy = `Only the actual side has it. ${whyExtra(object) ?? MEANING_OF_IMPACT[definition.extra]}`;
    const verdict: Verdict = this.#rules.judgePresence({ object, here, there, relation }) ?? {
      verdict: 'different',
      rule: `${object.kind}.${state}`,
      why: (state === 'missing' ? definition.why : extraWhy) + usersOf(object, here),
    };
    this.#ledger.enter(verdict, definition[state], 1 + dependants.length, () => ({
      address: this.#addressOf(object, relation, here),
      expected: here.name === 'expected' ? object : null,
      actual: here.name === 'actual' ? object : null,
      shown: verdict.told ?? { [here.name]: withCounterpart(shownDescriptionOf(object, dependants), verdict) },
      dependants,
    }));
  }

  #name({ expected, actual, rename }: Pair): void {
    if (rename !== undefined) {
      this.#enterName(likelyRenamed(expected, rename), kinds[expected.kind].missing, expected, actual);
      return;
    }
    if (this.#sides.expected.fold(expected.name) === this.#sides.actual.fold(actual.name)) return;
    const definition: KindDefinition = kinds[expected.kind];
    if (definition.namesItself) return;
    const [one, other] = [unprefixedName(expected, this.#sides.expected), unprefixedName(actual, this.#sides.actual)];
    if (one === other && isCalledByTypes(expected.kind)) return;
    const verdict = judgeName({ expected, actual, sides: this.#sides });
    this.#enterName(verdict, 'cosmetic', expected, actual);
  }

  #enterName(verdict: Verdict, impact: Impact, expected: SchemaObject, actual: SchemaObject): void {
    this.#ledger.enter(verdict, impact, 1, () => ({
      address: addressOf(expected),
      expected,
      actual,
      field: { name: 'name', title: 'name' },
      shown: namesApart(expected, actual),
      dependants: [],
    }));
  }

  #fact({ expected, actual, relation, sides }: PairInPlace, { name, field, values, lenses }: FactApart): void {
    const read = {
      expected: { value: values.expected, object: expected, side: sides.expected },
      actual: { value: values.actual, object: actual, side: sides.actual },
    };
    const difference = factDifference(name, field, read, relation);
    const verdict: Verdict = this.#rules.judgeValue(difference) ?? {
      verdict: 'different',
      rule: `${expected.kind}.${name}`,
      why:
        concreteWhy(name, { expected, actual }, this.#sides) ??
        differenceInWords(difference) ??
        whyOf(expected, actual, name, field),
    };
    this.#ledger.enter(verdict, field.impact, 1, () => ({
      address: addressOf(expected),
      expected,
      actual,
      field: { name, title: field.title },
      shown: shownApart(field, values.expected, values.actual),
      ...pathsOf(field, values, lenses),
      dependants: [],
    }));
  }

  #addressOf(object: SchemaObject, relation: RelationPair | null, here: Side): Address {
    if (relation !== null)
      return { ...addressOf(object), namespace: relation.expected.namespace, owner: relation.expected.name };
    return addressOn(this.#sides.expected, object, here);
  }
}

/** Where the two values of a fact that has parts differ. */
function pathsOf(
  field: Field<unknown>,
  { expected: one, actual: other }: Both<unknown>,
  { expected, actual }: Both<Lens>,
): { readonly paths?: readonly string[] } {
  if (!isStructured(one) || !isStructured(other)) return {};
  const paths = pathsApart(field.canonical(one, expected), field.canonical(other, actual), one);
  return paths.length === 0 ? {} : { paths };
}

/** An object without effect on one side weighs like a missing one. */
function whyOf(expected: SchemaObject, actual: SchemaObject, name: string, field: Field<unknown>): string {
  const { inForce, title, why }: KindDefinition = kinds[expected.kind];
  const [one, other] = [isInForce(expected), isInForce(actual)];
  if (inForce?.field !== name || one === other) return MEANING_OF_IMPACT[field.impact];
  return `The ${title} has no effect on the ${one ? 'actual' : 'expected'} side. ${why}`;
}

/** Two objects that are likely one: the name differs. */
function likelyRenamed({ kind }: SchemaObject, { confidence, evidence }: RenameEvidence): Verdict {
  const { title, why } = kinds[kind];
  const sure = `${Math.round(confidence * 100)} % sure: ${evidence.join(', ')}`;
  return {
    verdict: 'different',
    rule: `${kind}.renamed`,
    why: `Likely one ${title} under two names (${sure}). ${why}`,
  };
}

/** The names; with the kind, if the names alone are equal. */
function namesApart(expected: SchemaObject, actual: SchemaObject): { expected: string; actual: string } {
  if (expected.name !== actual.name) return { expected: expected.name, actual: actual.name };
  return {
    expected: `${expected.name} ${descriptionOf(expected, [])}`,
    actual: `${actual.name} ${descriptionOf(actual, [])}`,
  };
}

function withCounterpart(description: string, { counterpart }: Verdict): string {
  return counterpart === undefined ? description : `${description}; the other side has ${counterpart}`;
}

function shownApart(field: Field<unknown>, one: unknown, other: unknown): { expected: string; actual: string } {
  const shown = { expected: field.show(one), actual: field.show(other) };
  if (shown.expected !== shown.actual || field.showInFull === undefined) return shown;
  return { expected: field.showInFull(one), actual: field.showInFull(other) };
}
