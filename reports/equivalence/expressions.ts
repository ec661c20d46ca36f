import { type Expression, foldColumns, mapExpression, operandsOf, someExpression } from '../../introspection/index.ts';
import { remembered } from '../remembered.ts';
import { isOfKind, type Side } from '../side.ts';
import { laws } from './laws.ts';
import { type Law, type NormalForm, normalFormOf, type Surroundings } from './rewrite.ts';
import { nullPasses, withoutNullBranches } from './rewrites/nulls.ts';
import type { RuleText, ValueDifference, Verdict } from './rule.ts';
import { surroundingsOf, targetOf } from './surroundings.ts';
import { nothing } from './syntax.ts';

const NO_DEFAULT: RuleText = {
  id: 'expression.null',
  title: 'DEFAULT NULL',
  says: 'DEFAULT NULL and no default at all store the same.',
  why: 'A column without a default takes NULL.',
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
  title: 'Expressions that cannot be brought together',
  says: 'The two expressions are written so differently that no law tells whether they mean the same.',
  why: 'It may be drift. Read both; when they mean the same, accept the finding.',
  verdict: 'unknown',
};

export const expressionRuleTexts: readonly RuleText[] = [
  NO_DEFAULT,
  ...[...laws, nullPasses].map((law) => ({ ...law, verdict: 'equivalent' as const })),
  SPELLING,
  UNPROVED,
];

/** Judges two texts of an expression; undefined: they say different things, and that is certain. */
export function judgeExpression(difference: ValueDifference): Verdict | undefined {
  const { expected, actual } = difference;
  if (difference.meaning !== 'expression') return undefined;
  const surroundings = surroundingsOf(
    difference.relation,
    { expected: expected.side, actual: actual.side },
    {
      target: targetOf(
        [expected, actual].flatMap(({ object, side }) => (isOfKind(object, 'column') ? [[object, side] as const] : [])),
      ),
      passesNull: difference.kind === 'check',
    },
  );
  return judgeForms(
    plainForm(expected.value, expected.side, surroundings),
    plainForm(actual.value, actual.side, surroundings),
    {
      oneEngine: expected.side.engine === actual.side.engine,
      oneIsNone: expected.value === null || actual.value === null,
    },
  );
}

/** The plainest form of an expression as one side wrote it, its columns named as both sides name them. */
export function plainForm(native: unknown, side: Side, surroundings: Surroundings): NormalForm {
  const text = typeof native === 'string' ? native : undefined;
  const known = textsReadOn(side);
  let read = known.get(text);
  if (read === undefined) {
    const tree = text === undefined ? nothing : unqualified(foldColumns(side.dialect.expressionOf(text), side.lens));
    read = { tree, columns: columnsIn(tree), forms: new Map() };
    known.set(text, read);
  }
  const place = placeOf(read.columns, surroundings);
  let form = read.forms.get(place);
  if (form === undefined) {
    form = withNullPassing(normalFormOf(read.tree, laws, surroundings), surroundings);
    read.forms.set(place, form);
  }
  return form;
}

/** In a check: the form without branches that only let missing values pass, which they do anyway. */
function withNullPassing(form: NormalForm, surroundings: Surroundings): NormalForm {
  const tree = surroundings.passesNull ? withoutNullBranches(form.tree) : form.tree;
  if (tree === form.tree) return form;
  const plainer = normalFormOf(tree, laws, surroundings);
  return { ...plainer, laws: [...new Set([...form.laws, ...plainer.laws, nullPasses])] };
}

/** A text that one side wrote, parsed once, with its plainest form in each place where it stands. */
interface ReadText {
  readonly tree: Expression;
  readonly columns: readonly string[];
  readonly forms: Map<string, NormalForm>;
}

const textsReadOn = remembered((_: Side) => new Map<string | undefined, ReadText>());

/** All of the surroundings that can change how an expression over these columns is understood. */
function placeOf(columns: readonly string[], { target, familiesOf, passesNull }: Surroundings): string {
  const families = [target, ...columns.map(familiesOf)].map((each) => [...each].join());
  return [...families, passesNull ? 'null' : ''].join(' ');
}

function columnsIn(tree: Expression): readonly string[] {
  return tree.node === 'column' ? [tree.name] : operandsOf(tree).flatMap(columnsIn);
}

export function judgeForms(
  expected: NormalForm,
  actual: NormalForm,
  { oneEngine, oneIsNone }: { readonly oneEngine: boolean; readonly oneIsNone: boolean },
): Verdict | undefined {
  if (expected.key === actual.key) return verdictOf(oneIsNone ? NO_DEFAULT : needed(expected.laws, actual.laws));
  const open = [expected.tree, actual.tree].some((tree) => someExpression(tree, (part) => isOpen(part, oneEngine)));
  return open && !oneIsNone ? verdictOf(UNPROVED) : undefined;
}

/** The law that brought the two together: the first that only one side needed. */
function needed(expected: readonly Law[], actual: readonly Law[]): RuleText {
  const law =
    [...expected, ...actual].find((candidate) => expected.includes(candidate) !== actual.includes(candidate)) ??
    expected[0];
  return law === undefined ? SPELLING : { ...law, verdict: 'equivalent' };
}

/** Whether a part may mean what another part of quite another shape means. */
function isOpen(part: Expression, oneEngine: boolean): boolean {
  return part.node === 'opaque' || (part.node === 'call' && !oneEngine);
}

/** Inside one relation the name of a column says enough; the rows of a trigger keep theirs, in whatever letter case. */
function unqualified(tree: Expression): Expression {
  return mapExpression(tree, (part) => {
    if (part.node !== 'column' || part.qualifier === null) return part;
    const row = part.qualifier.toLowerCase();
    return { ...part, qualifier: row === 'new' || row === 'old' ? row : null };
  });
}

function verdictOf(rule: RuleText): Verdict {
  return { verdict: rule.verdict, rule: rule.id, why: rule.says };
}
