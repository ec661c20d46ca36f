import { type Expression, operandsOf } from '../../../introspection/index.ts';
import { baseName } from './base-name.ts';
import { headOf, isLong, keyOf, withoutThose } from './parts.ts';
import { isLiteral } from './syntax.ts';

/** The only difference of two trees of the same shape. */
export interface SoleDifference {
  readonly expected: Expression | undefined;
  readonly actual: Expression | undefined;
  /** Whether the two certainly differ. */
  readonly isCertain: boolean;
}

/** Combined in an order without effect. The first of the lists is the searched value. */
const JUNCTIONS = ['and', 'or'];
const LISTS = ['in', 'not in'];

/** Undefined if the trees are equal, or differ in more than one word or constant. */
export function soleDifference(expected: Expression, actual: Expression): SoleDifference | undefined {
  return [expected, actual].some(isLong) ? undefined : differenceIn(expected, actual, true);
}

function differenceIn(expected: Expression, actual: Expression, isPlain: boolean): SoleDifference | undefined {
  if (isLeaf(expected) && isLeaf(actual))
    return { expected, actual, isCertain: isPlain && areCertainlyApart(expected, actual) };
  if (headOf(expected) !== headOf(actual)) return differenceOfWords(expected, actual, isPlain);
  const inside = isPlain && !passesOn(expected);
  const [parts, others] = [operandsOf(expected), operandsOf(actual)];
  if (isOperator(expected, JUNCTIONS)) return differenceOfSets(parts, others, inside);
  if (isOperator(expected, LISTS)) {
    if (keyOf(parts[0]) !== keyOf(others[0])) return undefined;
    return differenceOfSets(parts.slice(1), others.slice(1), inside);
  }
  const places = parts.flatMap((part, place) => (keyOf(part) === keyOf(others[place]) ? [] : [place]));
  const [place, ...more] = places;
  const [one, another] = place === undefined ? [] : [parts[place], others[place]];
  const isOne = parts.length === others.length && more.length === 0;
  return isOne && one !== undefined && another !== undefined ? differenceIn(one, another, inside) : undefined;
}

/** For two parts with the same operands: `>` and `>=`, UNION and UNION ALL. */
function differenceOfWords(expected: Expression, actual: Expression, isPlain: boolean): SoleDifference | undefined {
  const [parts, others] = [operandsOf(expected), operandsOf(actual)];
  const isWord = expected.node === actual.node && parts.length > 0 && keyOf(parts) === keyOf(others);
  return isWord ? { expected, actual, isCertain: isPlain && areOpposed(expected, actual) } : undefined;
}

/** The difference of two sets, if it is one item on each side, or one constant on one side. */
function differenceOfSets(
  expected: readonly Expression[],
  actual: readonly Expression[],
  isPlain: boolean,
): SoleDifference | undefined {
  const [one, ...more] = withoutThose(expected, actual);
  const [other, ...others] = withoutThose(actual, expected);
  if (more.length > 0 || others.length > 0) return undefined;
  if (one !== undefined && other !== undefined) return differenceIn(one, other, isPlain);
  const only = one ?? other;
  return only?.node === 'literal'
    ? { expected: one, actual: other, isCertain: isPlain && only.of !== 'null' }
    : undefined;
}

function isOperator(part: Expression, names: readonly string[]): boolean {
  return part.node === 'operator' && names.includes(part.operator);
}

function isLeaf({ node }: Expression): boolean {
  return node === 'literal' || node === 'column';
}

/** Whether it may give the same for two constants. */
function passesOn(part: Expression): boolean {
  return (part.node === 'call' && part.name !== 'coalesce') || part.node === 'cast' || part.node === 'opaque';
}

const WORD = /^[\p{L}_][\p{L}\d _.-]*$/u;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** Words that other words can replace, for booleans and times. */
const SPOKEN = /^(t|true|y|yes|on|f|false|n|no|off|now|today|null)$/i;

function areCertainlyApart(one: Expression, other: Expression): boolean {
  if (isLiteral(one, 'number') && isLiteral(other, 'number')) return Number(one.value) !== Number(other.value);
  const words = [one, other].flatMap((part) => (isLiteral(part, 'string') ? [part.value.trim()] : []));
  const [first = '', second = ''] = words;
  if (words.length === 2 && words.every((word) => DAY.test(word))) return first !== second;
  const areWords = words.length === 2 && words.every((word) => WORD.test(word) && !SPOKEN.test(word));
  return areWords && first.toLowerCase() !== second.toLowerCase();
}

const COMPARISONS = ['=', '<>', '<', '>', '<=', '>='];

function areOpposed(one: Expression, other: Expression): boolean {
  if (one.node === 'operator' && other.node === 'operator')
    return [one, other].every(({ operator }) => COMPARISONS.includes(operator) || JUNCTIONS.includes(operator));
  const [first, second] = [one, other].map((part) =>
    part.node === 'clause' ? /^(asc|desc)\b/.exec(part.clause)?.[1] : undefined,
  );
  return first !== undefined && second !== undefined && first !== second;
}

/**
 * The difference in words; undefined if it has no short text, or if it is the whole of `tree`, so that the two texts
 * show it.
 */
export function renderDifference({ expected, actual }: SoleDifference, tree?: Expression): string | undefined {
  if (tree !== undefined && expected === tree) return undefined;
  if (expected === undefined || actual === undefined) {
    const only = expected ?? actual;
    const side = expected === undefined ? 'actual' : 'expected';
    const word = only && wordFor(only);
    return word && `The two are equal, except that ${word} is only in the list of the ${side} side.`;
  }
  return renderPair(wordFor(expected), wordFor(actual));
}

/** The same of two texts, word for word. */
export function renderWords(expected: readonly string[], actual: readonly string[]): string | undefined {
  if (expected.length !== actual.length) return undefined;
  const places = expected.flatMap((word, place) => (word === actual[place] ? [] : [place]));
  const [place, ...more] = places;
  if (place === undefined || more.length > 0) return undefined;
  return renderPair(shortOf(expected[place]), shortOf(actual[place]));
}

function renderPair(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one === other) return undefined;
  return `The two are equal, except that the expected side has ${one} and the actual side has ${other}.`;
}

/** Longer constants are visible in the texts. */
const LONGEST = 60;

function wordFor(part: Expression): string | undefined {
  return shortOf(plainWordFor(part));
}

function shortOf(word: string | undefined): string | undefined {
  return word === undefined || word === '' || word.length > LONGEST ? undefined : word;
}

function plainWordFor(part: Expression): string | undefined {
  switch (part.node) {
    case 'literal':
      return literalAsWritten(part);
    case 'column':
      return baseName(part.name);
    case 'operator':
      return part.operator.replace(/ (exact|text|json)$/, '').toUpperCase();
    case 'call':
      return `${part.name}()`;
    case 'cast':
      return part.type;
    case 'clause':
      return part.name === null ? part.clause.toUpperCase() : undefined;
    case 'collate':
    case 'case':
    case 'array':
    case 'row':
    case 'opaque':
      return undefined;
  }
}

function literalAsWritten({ of, value }: Extract<Expression, { readonly node: 'literal' }>): string {
  if (of === 'string') return `'${value.replaceAll("'", "''")}'`;
  if (of === 'bytes') return `x'${value}'`;
  return of === 'number' ? value : value.toUpperCase();
}
