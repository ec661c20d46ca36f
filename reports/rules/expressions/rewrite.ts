import { type DataType, type Expression, mapOperands, operandsOf } from '../../../introspection/index.ts';
import { sameJson } from '../../sides/same-json.ts';
import type { RuleText } from '../rule.ts';
import { type Position, positions, positionsInside } from './position.ts';

export type Family = DataType['family'];

type Column = Extract<Expression, { readonly node: 'column' }>;

/** `zoned`: which day it is depends on the time zone of the session. */
export type Moment = 'local' | 'zoned';

/** What is known of the place where an expression stands, from both sides. */
export interface Surroundings {
  readonly position: Position;
  /** The families of the type its value is kept in; empty where it is kept nowhere. */
  readonly target: ReadonlySet<Family>;
  /** Whether both sides are the same engine, whose words then mean the same on both. */
  readonly oneEngine: boolean;
  /** Whether both sides refuse what is not of the type of its place, so that an operand tells the type of the other. */
  readonly isTyped: boolean;
  /** The families under which either side declares a column of the relation, by the name both sides share. */
  familiesOf(column: string): ReadonlySet<Family>;
  /** The sort of date or moment that a side which enforces types keeps in a column; undefined: none, or the sides differ. */
  momentOf(column: string): Moment | undefined;
  /** Whether NULL can never stand in the column, on either side. */
  isSolid(column: Column): boolean;
  /** Whether a side declares a collation for the column. */
  isCollated(column: string): boolean;
  /** Whether a side declares the column as JSON and refuses what is none. */
  isKeptJson(column: string): boolean;
  /** Whether a function, by the name both sides share, gives one value throughout a statement, on both sides. */
  isSteady(routine: string): boolean;
}

/** By its name, a law under which one spelling may stand for another; `lossy` where a value tells them apart. */
export interface Law extends Omit<RuleText, 'verdict'> {
  readonly verdict?: 'lossy';
}

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

const MOST_PASSES = 12;
const NONE: ReadonlySet<Family> = new Set();

/** Applies the laws from the inside out until nothing changes. */
export function normalFormOf(tree: Expression, laws: readonly Rewrite[], surroundings: Surroundings): NormalForm {
  const used = new Set<Rewrite>();
  const settled = new Map(positions.map((position) => [position, new Set<Expression>()]));
  const around = new Map(positions.map((position) => [position, placed(surroundings, position)]));
  const isSettled = (part: Expression, position: Position): boolean => settled.get(position)?.has(part) ?? false;
  const plainer = (part: Expression, position: Position): Expression => {
    if (isSettled(part, position)) return part;
    const inside = positionsInside(part, position, surroundings.familiesOf);
    let place = 0;
    const mapped = mapOperands(part, (operand) => plainer(operand, inside(place++)));
    const simpler = simplified(mapped, laws, around.get(position) ?? surroundings, used);
    const within = positionsInside(simpler, position, surroundings.familiesOf);
    const isPlain = operandsOf(simpler).every((operand, at) => isSettled(operand, within(at)));
    if (simpler === mapped && isPlain) settled.get(position)?.add(mapped);
    return simpler;
  };
  let current = tree;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = plainer(current, surroundings.position);
    if (next === current) break;
    current = next;
  }
  return { tree: current, key: JSON.stringify(current), laws: laws.filter((law) => used.has(law)) };
}

/** The same surroundings for another part: only what is stored meets the type of the column it is stored in. */
export function placed(surroundings: Surroundings, position: Position): Surroundings {
  return { ...surroundings, position, target: position === 'stored' ? surroundings.target : NONE };
}

function simplified(
  part: Expression,
  laws: readonly Rewrite[],
  surroundings: Surroundings,
  used: Set<Rewrite>,
): Expression {
  // No law is about a column by itself, or about another clause, which holds the expressions of a query.
  if (part.node === 'column' || (part.node === 'clause' && part.clause !== 'subquery')) return part;
  let current: Expression = part;
  for (const law of laws) {
    const plainer = law.rewrite(current, surroundings);
    if (plainer === undefined || sameJson(plainer, current)) continue;
    used.add(law);
    current = plainer;
  }
  return current;
}
