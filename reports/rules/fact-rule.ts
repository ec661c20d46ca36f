import type { Facts, Kind, SchemaObject } from '../../introspection/index.ts';
import { isOfKind, type Side } from '../sides/side.ts';
import type { RelationPair } from '../sides/sides.ts';
import type { Judgement, Rule, RuleText, ValueDifference } from './rule.ts';

/** One side of a pair of objects of one kind. */
export interface Known<K extends Kind> {
  readonly object: SchemaObject<K>;
  readonly facts: Facts<K>;
  readonly side: Side;
}

interface FactRule<K extends Kind> extends RuleText, Pick<Rule<ValueDifference>, 'yieldsTo'> {
  readonly kind: K;
  readonly fields: readonly (keyof Facts<K> & string)[];
  applies(expected: Known<K>, actual: Known<K>, relation: RelationPair | null): Judgement | boolean;
}

/** A rule about certain facts of one kind of object. */
export function factRule<K extends Kind>(rule: FactRule<K>): Rule<ValueDifference> {
  const fields: readonly string[] = rule.fields;
  return {
    ...rule,
    about: { kinds: [rule.kind], fields: rule.fields },
    judge({ field, expected, actual, relation }) {
      if (!fields.includes(field)) return undefined;
      const one = knownOf(expected, rule.kind);
      const other = knownOf(actual, rule.kind);
      if (one === undefined || other === undefined) return undefined;
      const answer = rule.applies(one, other, relation);
      if (typeof answer === 'boolean') return answer ? {} : undefined;
      return answer;
    },
  };
}

function knownOf<K extends Kind>(
  { object, side }: { readonly object: SchemaObject; readonly side: Side },
  kind: K,
): Known<K> | undefined {
  return isOfKind(object, kind) ? { object, facts: object.facts, side } : undefined;
}

/** Whether the two sides are different engines. */
export function acrossEngines(expected: { readonly side: Side }, actual: { readonly side: Side }): boolean {
  return expected.side.engine !== actual.side.engine;
}
