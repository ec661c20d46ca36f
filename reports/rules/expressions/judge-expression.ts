/**
 * Expressions. In: two texts of a default, a condition or a key, and what is known of where they stand. Out: the law that makes them
 * one, or that none is known.
 */

import {
  type Expression,
  findExpression,
  foldColumns,
  isClause,
  isQuery,
  mapOperands,
  memoOn,
  memoOnPair,
  someExpression,
  type TypeFamily,
} from '../../../introspection/index.ts';
import { sameJson } from '../../sides/same-json.ts';
import { isOfKind, type Side } from '../../sides/side.ts';
import { decidedByMeaning } from '../decided-by-meaning.ts';
import type { Decision, Held, Judgement, Rule, RuleText, ValueDifference } from '../rule.ts';
import { columnsIn } from './columns-in.ts';
import { areComputedApart } from './computed-apart.ts';
import { marked } from './exactness.ts';
import { contextOf, familyOfColumn, targetOf, useOf } from './expression-context.ts';
import { markedLocal } from './laws/local-moments.ts';
import { hasPlainNow, now, withoutFormOfNow } from './laws/moments.ts';
import { lawsFor, lawsIn } from './laws.ts';
import { type ExpressionContext, type Law, type NormalForm, neededLaw, normalFormOf, ruleOf } from './rewrite.ts';
import { renderDifference, type SoleDifference, soleDifference } from './sole-difference.ts';
import { nothing, operandsOfOperator } from './syntax.ts';

type Column = Extract<Expression, { readonly node: 'column' }>;

const NO_DEFAULT: RuleText = {
  id: 'expression.null',
  title: 'DEFAULT NULL',
  says: 'DEFAULT NULL and no default store the same value.',
  why: 'A column without a default gets NULL.',
  verdict: 'equivalent',
};

const SPELLING: RuleText = {
  id: 'expression.spelling',
  title: 'Spelling of an expression',
  says: 'The two texts mean the same expression.',
  why: 'Brackets, the case of keywords and the qualification of columns change nothing.',
  verdict: 'equivalent',
};

const UNPROVED: RuleText = {
  id: 'expression.unproved',
  title: 'Expressions that cannot be judged',
  says: 'The two expressions are written differently, and no law decides whether they mean the same.',
  why: 'It may be drift. Read both; if they mean the same, accept the finding.',
  verdict: 'unknown',
};

/** Rules that know what a default or a condition is for. */
const FACTS = ['identity.*', 'column.*', 'index.null-as-value', 'index.unique-values'];

/** Rules about two texts of an expression. */
export const expressionRules: readonly Rule<ValueDifference>[] = decidedByMeaning(
  [
    ...[NO_DEFAULT, ...lawsIn('inExpressions').map(ruleOf), SPELLING].map((rule) => ({ ...rule, yieldsTo: FACTS })),
    { ...UNPROVED, yieldsTo: ['check.divided'] },
  ],
  'expression',
  (difference) => {
    const { expected, actual } = difference;
    const forms = formsOf(difference);
    return decisionOn(forms.expected, forms.actual, {
      oneEngine: expected.side.engine === actual.side.engine,
      oneIsNone: expected.meant.text === null || actual.meant.text === null,
    });
  },
);

/** Two forms are decided once: each is that of one text of one side. */
const decisionOn = memoOnPair(decideForms);

interface AboutForms {
  readonly oneEngine: boolean;
  readonly oneIsNone: boolean;
}

/** Both texts of an expression in canonical form. */
export function formsOf(difference: ValueDifference<'expression'>): {
  readonly expected: NormalForm;
  readonly actual: NormalForm;
} {
  const { expected, actual } = difference;
  const context = contextOf(
    difference.relation,
    { expected: expected.side, actual: actual.side },
    {
      target: targetOf(familyOf(expected), familyOf(actual)),
      use: useOf(difference.kind, difference.field),
    },
  );
  return {
    expected: plainForm(expected.meant.text, expected.side, context),
    actual: plainForm(actual.meant.text, actual.side, context),
  };
}

/** That of the column in which the value is stored. */
function familyOf({ object, side }: Held): TypeFamily | undefined {
  return isOfKind(object, 'column') ? familyOfColumn(object, side) : undefined;
}

/** The canonical form of one side's expression, with shared column names. */
export function plainForm(text: string | null, side: Side, context: ExpressionContext): NormalForm {
  const read = readOn(side, text);
  return formIn(read, contextKey(read.columns, context), context);
}

/** A text of one side, parsed once. */
interface ReadText {
  readonly tree: Expression;
  readonly columns: readonly Column[];
}

const readOn = memoOn((side: Side, text: string | null): ReadText => {
  const tree = text === null ? nothing : unqualified(foldColumns(side.dialect.expressionOf(text), side.lens));
  return { tree, columns: columnsIn(tree) };
});

/** Its canonical form in each context. */
const formIn = memoOn((read: ReadText, _context: string, context: ExpressionContext): NormalForm => {
  const written = marked(read.tree, context.familiesOf);
  const tree = context.oneEngine ? written : markedLocal(written);
  return normalFormOf(tree, lawsFor('inExpressions', context), context);
});

/** The parts of the context that can change the meaning of an expression over these columns. */
function contextKey(columns: readonly Column[], context: ExpressionContext): string {
  const { target, use, oneEngine, isTyped } = context;
  const place = `${use} ${oneEngine} ${isTyped} ${[...target].join()}`;
  if (columns.length === 0) return place;
  const known = columns.map((column) =>
    [
      ...context.familiesOf(column.name),
      context.momentOf(column.name) ?? '',
      context.isSolid(column) ? 'solid' : '',
      context.isCollated(column.name) ? 'collated' : '',
      context.isKeptJson(column.name) ? 'json kept' : '',
    ].join(),
  );
  return [place, ...known].join(' ');
}

/** The rule that brings two forms together, or says that none does; undefined: they say different things, and that is certain. */
export function decideForms(
  expected: NormalForm,
  actual: NormalForm,
  { oneEngine, oneIsNone }: AboutForms,
): Decision | undefined {
  if (expected.key === actual.key)
    return { rule: oneIsNone ? NO_DEFAULT : neededRule(expected.laws, actual.laws), judgement: {} };
  if (isOneMoment(expected, actual)) return { rule: ruleOf(lossyIn(expected, actual) ?? now), judgement: {} };
  if (oneIsNone) return undefined;
  const sole = soleDifference(expected.tree, actual.tree);
  const open = [expected, actual].some((form) => isOpenForm(form, oneEngine));
  if (sole === undefined && areComputedApart(expected.tree, actual.tree))
    return { rule: UNPROVED, judgement: whyOpen(expected, actual) };
  return open && sole?.isCertain !== true ? { rule: UNPROVED, judgement: whyOpen(expected, actual, sole) } : undefined;
}

function whyOpen(expected: NormalForm, actual: NormalForm, sole?: SoleDifference): Judgement {
  const unread = unreadIn(expected) ?? unreadIn(actual);
  const words = sole && renderDifference(sole, expected.tree);
  return unread ?? (words === undefined ? {} : { alone: `${words} No law decides whether they mean the same.` });
}

/** Whether the only difference is that one side gives the format of a moment. */
function isOneMoment(expected: NormalForm, actual: NormalForm): boolean {
  if (hasPlainNow(expected.tree) === hasPlainNow(actual.tree)) return false;
  return sameJson(withoutFormOfNow(expected.tree), withoutFormOfNow(actual.tree));
}

/** Why a part of the expression was not understood; undefined where all of it was. */
function unreadIn({ tree }: NormalForm): { readonly why: string } | undefined {
  const part = findExpression(tree, ({ node }) => node === 'opaque');
  return part?.node === 'opaque'
    ? { why: `${UNPROVED.says} One of them could not be parsed: ${part.why}.` }
    : undefined;
}

function lossyIn(...forms: readonly NormalForm[]): Law | undefined {
  return forms.flatMap(({ laws: used }) => used).find(({ verdict }) => verdict === 'lossy');
}

function neededRule(expected: readonly Law[], actual: readonly Law[]): RuleText {
  const law = neededLaw(expected, actual) ?? expected[0];
  return law === undefined ? SPELLING : ruleOf(law);
}

/** Whether a form of another shape may mean the same. */
export function isOpenForm({ tree }: NormalForm, oneEngine: boolean): boolean {
  return someExpression(tree, (part) => isOpen(part, oneEngine));
}

/** Whether a part may mean the same as a part of another shape. */
function isOpen(part: Expression, oneEngine: boolean): boolean {
  if (part.node === 'opaque' || isQuery(part)) return true;
  return !oneEngine && (part.node === 'call' || operandsOfOperator(part, ...PATTERNS) !== undefined);
}

/** Each engine has patterns that the other cannot express. */
const PATTERNS = [
  'glob',
  'not glob',
  'match',
  'not match',
  'regexp',
  'not regexp',
  '~',
  '!~',
  '~*',
  '!~*',
  'similar to',
];

/**
 * Inside one relation the name of a column says enough; the rows of a trigger keep theirs, in whatever letter case. A query
 * over other relations tells its columns by their qualifiers.
 */
function unqualified(part: Expression): Expression {
  if (isOverRelations(part)) return part;
  if (part.node !== 'column') return mapOperands(part, unqualified);
  if (part.qualifier === null) return part;
  const row = part.qualifier.toLowerCase();
  return { ...part, qualifier: row === 'new' || row === 'old' ? row : null };
}

function isOverRelations(part: Expression): boolean {
  return isQuery(part) && someExpression(part, (inner) => isClause(inner, 'from'));
}
