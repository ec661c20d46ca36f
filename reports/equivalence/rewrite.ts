import { type DataType, type Expression, mapOperands, operandsOf } from '../../introspection/index.ts';
import { sameJson } from '../raw-difference.ts';
import type { RuleText } from './rule.ts';

export type Family = DataType['family'];

/** What is known of the place where an expression stands, from both sides. */
export interface Surroundings {
  /** The families of the type its value is kept in; empty where it is kept nowhere, as in a condition. */
  readonly target: ReadonlySet<Family>;
  /** The families under which either side declares a column of the relation, by the name both sides share. */
  familiesOf(column: string): ReadonlySet<Family>;
  /** True for the condition of a check, which accepts what it cannot tell for lack of a value. */
  readonly passesNull: boolean;
}

/** By its name, a law under which one spelling may stand for another. */
export type Law = Omit<RuleText, 'verdict'>;

/** A law that can be applied to any part of an expression. */
export interface Rewrite extends Law {
  /** The part in its plainer spelling; undefined: nothing to do. Parts inside it are plain already. */
  rewrite(part: Expression, surroundings: Surroundings): Expression | undefined;
}

/** An expression in its plainest spelling, and the laws that led there, in the order of the list of laws. */
export interface NormalForm {
  readonly tree: Expression;
  /** The tree as text: two forms with the same key are the same expression. */
  readonly key: string;
  readonly laws: readonly Law[];
}

const MOST_PASSES = 8;

/** Applies the laws from the inside out until nothing changes. */
export function normalFormOf(tree: Expression, laws: readonly Rewrite[], surroundings: Surroundings): NormalForm {
  const used = new Set<Rewrite>();
  const settled = new Set<Expression>();
  const plainer = (part: Expression): Expression => {
    if (settled.has(part)) return part;
    const mapped = mapOperands(part, plainer);
    const simpler = simplified(mapped, laws, surroundings, used);
    if (simpler === mapped && operandsOf(mapped).every((operand) => settled.has(operand))) settled.add(mapped);
    return simpler;
  };
  let current = tree;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = plainer(current);
    if (next === current) break;
    current = next;
  }
  return { tree: current, key: JSON.stringify(current), laws: laws.filter((law) => used.has(law)) };
}

function simplified(
  part: Expression,
  laws: readonly Rewrite[],
  surroundings: Surroundings,
  used: Set<Rewrite>,
): Expression {
  // No law is about a column by itself, or about a clause, which holds the expressions of a query.
  if (part.node === 'column' || part.node === 'clause') return part;
  let current: Expression = part;
  for (const law of laws) {
    const plainer = law.rewrite(current, surroundings);
    if (plainer === undefined || sameJson(plainer, current)) continue;
    used.add(law);
    current = plainer;
  }
  return current;
}
