import { type Dialect, type Expression, knownEngine, mapExpression, ownValue } from '../../../introspection/index.ts';
import type { ValueSpelling } from './spelling.ts';
import { renderExpression } from './sql-text.ts';

/** Other spellings of an expression that make no difference to engines. */
const TEXTS: readonly (readonly [title: string, respell: (text: string) => string])[] = [
  ['brackets', (text) => `((${text}))`],
  ['letter case', flippedCase],
];

/** Other trees with the same result. */
const TREES: readonly (readonly [title: string, respell: (part: Expression) => Expression | undefined])[] = [
  ['order of AND and OR', reordered],
  ['sides of a comparison', mirrored],
  ['BETWEEN', ranged],
  ['= ANY as IN', listed],
];

/** The respellings of expressions for an engine. */
export function expressionSpellings(engine: string): readonly ValueSpelling[] {
  const { comment, expressions } = knownEngine(engine).respellings;
  const texts = [...TEXTS, ['white space and comments', (text: string) => `${comment ?? ''} ${text}\n`] as const];
  const trees = [...TREES, ...expressions.map(({ title, respell }) => [title, respell] as const)];
  return [
    ...texts.map(
      ([title, respell]): ValueSpelling => ({
        title,
        respell: (value, field, { lens }) =>
          field.meaning === 'expression' && typeof value === 'string' && isUnderstood(value, lens.dialect)
            ? respell(value)
            : undefined,
      }),
    ),
    ...trees.map(
      ([title, respell]): ValueSpelling => ({
        title,
        respell: (value, field, { lens: { dialect } }) =>
          field.meaning === 'expression' && typeof value === 'string'
            ? throughTree(value, dialect, respell)
            : undefined,
      }),
    ),
    {
      title: 'DEFAULT NULL',
      respell: (value, field) => (field.title === 'default' && value === null ? 'NULL' : undefined),
    },
  ];
}

/** The respelt text, if it can be read back; undefined if nothing changes, or if the tree cannot be written as SQL here. */
function throughTree(
  text: string,
  dialect: Dialect,
  respell: (part: Expression) => Expression | undefined,
): string | undefined {
  const tree = dialect.expressionOf(text);
  const plain = renderExpression(tree);
  if (plain === undefined || !isSame(dialect.expressionOf(plain), tree)) return undefined;
  const respelt = mapExpression(tree, (part) => respell(part) ?? part);
  const other = respelt === tree ? undefined : renderExpression(respelt);
  return other !== undefined && isSame(dialect.expressionOf(other), respelt) ? other : undefined;
}

function isSame(a: Expression, b: Expression): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isUnderstood(text: string, dialect: Dialect): boolean {
  return dialect.expressionOf(text).node !== 'opaque';
}

/** Words outside quotes in the other letter case: keywords, functions, and names that the engine folds. */
function flippedCase(text: string): string {
  return text.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[a-z_]+|[A-Z_]+/g, (token) => {
    if (/^['"]/.test(token)) return token;
    return token === token.toLowerCase() ? token.toUpperCase() : token.toLowerCase();
  });
}

function operands(part: Expression, ...names: readonly string[]): readonly Expression[] | undefined {
  return part.node === 'operator' && names.includes(part.operator) ? part.operands : undefined;
}

function operator(name: string, ...parts: readonly Expression[]): Expression {
  return { node: 'operator', operator: name, operands: parts };
}

function reordered(part: Expression): Expression | undefined {
  const joined = operands(part, 'and', 'or');
  return joined && part.node === 'operator' ? operator(part.operator, ...joined.toReversed()) : undefined;
}

const MIRRORED: Readonly<Record<string, string>> = { '=': '=', '<>': '<>', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

function mirrored(part: Expression): Expression | undefined {
  const [first, second] = operands(part, ...Object.keys(MIRRORED)) ?? [];
  if (part.node !== 'operator' || first === undefined || second === undefined) return undefined;
  return operator(ownValue(MIRRORED, part.operator) ?? part.operator, second, first);
}

function ranged(part: Expression): Expression | undefined {
  const [low, high, ...more] = operands(part, 'and') ?? [];
  const [subject, from] = (low && operands(low, '>=')) ?? [];
  const [other, to] = (high && operands(high, '<=')) ?? [];
  if (subject === undefined || other === undefined || from === undefined || to === undefined) return undefined;
  return more.length === 0 && isSame(subject, other) ? operator('between', subject, from, to) : undefined;
}

function listed(part: Expression): Expression | undefined {
  const [subject, values] = operands(part, '= any') ?? [];
  const list = values?.node === 'cast' ? values.operands[0] : values;
  return subject && list?.node === 'array' && list.operands.length > 0
    ? operator('in', subject, ...list.operands)
    : undefined;
}
