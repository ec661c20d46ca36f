import {
  type Engine,
  type Expression,
  mapOperands,
  operandsOf,
  type TypeFamily,
} from '../../../introspection/index.ts';
import { sameJson } from '../../sides/same-json.ts';
import type { RuleText } from '../rule.ts';
import { usesInside, type ValueUse, valueUses } from './value-use.ts';

type Column = Extract<Expression, { readonly node: 'column' }>;

/** `zoned`: which day it is depends on the time zone of the session. */
export type Moment = 'local' | 'zoned';

/** The context of an expression, from both sides. */
export interface ExpressionContext {
  readonly use: ValueUse;
  /** The type families in which its value is stored; empty if it is not stored. */
  readonly target: ReadonlySet<TypeFamily>;
  /** Those of the two sides; all where the sides are unknown. */
  readonly engines: readonly Engine[];
  /** Whether both sides are the same engine, so equal texts mean the same. */
  readonly oneEngine: boolean;
  /** Whether both sides enforce types, so that one operand shows the type of the other. */
  readonly isTyped: boolean;
  /** The families under which either side declares a column of the relation, by the name both sides share. */
  familiesOf(column: string): ReadonlySet<TypeFamily>;
  /** The sort of date or moment that a side which enforces types keeps in a column; undefined: none, or the sides differ. */
  momentOf(column: string): Moment | undefined;
  /** Whether both sides refuse NULL in the column. */
  isSolid(column: Column): boolean;
  /** Whether a side declares a collation for the column. */
  isCollated(column: string): boolean;
  /** Whether a side declares the column as JSON and refuses other text. */
  isKeptJson(column: string): boolean;
  /** Whether a function, by the name both sides share, gives one value throughout a statement, on both sides. */
  isSteady(routine: string): boolean;
}

/** A named law by which two spellings are equal; `lossy` if a value distinguishes them. */
export interface Law extends Omit<RuleText, 'verdict'> {
  readonly verdict?: 'lossy';
}

/** Between which sides a law holds. Within one engine fewer spellings are needed, and less is taken for granted. */
export type Reach = 'anywhere' | 'across engines' | 'within one engine';

/** A law that can be applied to any part of an expression. */
export interface Rewrite extends Law {
  /** Where it holds for defaults, checks and whatever else is an expression by itself; absent: nowhere. */
  readonly inExpressions?: Reach;
  /** Where it holds for the expressions of a query, which shows their values; absent: nowhere. */
  readonly inQueries?: Reach;
  /** The part in simpler form; undefined: nothing to do. Its operands are already canonical. */
  rewrite(part: Expression, context: ExpressionContext): Expression | undefined;
}

/** An expression in canonical form, and the applied laws, in the order of the list of laws. */
export interface NormalForm {
  readonly tree: Expression;
  /** The tree as text: two forms with the same key are the same expression. */
  readonly key: string;
  readonly laws: readonly Law[];
}

/** A law as the rule under which two texts are one. */
export function ruleOf(law: Law): RuleText {
  const { id, title, says, why, example, engines, verdict = 'equivalent' } = law;
  return { id, title, says, why, ...(example !== undefined && { example }), ...(engines && { engines }), verdict };
}

/** The law that makes two texts equal: a lossy one, or the first that only one side needed. */
export function neededLaw(expected: readonly Law[], actual: readonly Law[]): Law | undefined {
  const single = [...expected, ...actual].filter((law) => expected.includes(law) !== actual.includes(law));
  return single.find(({ verdict }) => verdict === 'lossy') ?? single[0];
}

const MOST_PASSES = 12;
const NONE: ReadonlySet<TypeFamily> = new Set();

/** Applies the laws from the inside out until nothing changes. */
export function normalFormOf(tree: Expression, laws: readonly Rewrite[], context: ExpressionContext): NormalForm {
  const used = new Set<Rewrite>();
  const settled = new Map(valueUses.map((use) => [use, new Set<Expression>()]));
  const around = new Map(valueUses.map((use) => [use, placed(context, use)]));
  const isSettled = (part: Expression, use: ValueUse): boolean => settled.get(use)?.has(part) ?? false;
  const plainer = (part: Expression, use: ValueUse): Expression => {
    if (isSettled(part, use)) return part;
    const inside = usesInside(part, use, context.familiesOf);
    let place = 0;
    const mapped = mapOperands(part, (operand) => plainer(operand, inside(place++)));
    const simpler = simplified(mapped, laws, around.get(use) ?? context, used);
    const within = usesInside(simpler, use, context.familiesOf);
    const isPlain = operandsOf(simpler).every((operand, at) => isSettled(operand, within(at)));
    if (simpler === mapped && isPlain) settled.get(use)?.add(mapped);
    return simpler;
  };
  let current = tree;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const next = plainer(current, context.use);
    if (next === current) break;
    current = next;
  }
  return { tree: current, key: JSON.stringify(current), laws: laws.filter((law) => used.has(law)) };
}

/** The same context for another part: only a stored value has the type of its column. */
export function placed(context: ExpressionContext, use: ValueUse): ExpressionContext {
  return { ...context, use, target: use === 'stored' ? context.target : NONE };
}

function simplified(
  part: Expression,
  laws: readonly Rewrite[],
  context: ExpressionContext,
  used: Set<Rewrite>,
): Expression {
  // No law applies to a column alone, or to other clauses, which contain the expressions of a query.
  if (part.node === 'column' || (part.node === 'clause' && part.clause !== 'subquery')) return part;
  let current: Expression = part;
  for (const law of laws) {
    const plainer = law.rewrite(current, context);
    if (plainer === undefined || sameJson(plainer, current)) continue;
    used.add(law);
    current = plainer;
  }
  return current;
}
