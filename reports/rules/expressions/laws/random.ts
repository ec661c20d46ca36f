import type { Expression } from '../../../../introspection/index.ts';
import type { Rewrite } from '../rewrite.ts';
import { argumentsOf, call, isLiteral, operandsOfOperator } from '../syntax.ts';

/** Random bytes, and the identifiers that are made of them. */
export const random: Rewrite = {
  inExpressions: 'anywhere',
  id: 'expression.random',
  title: 'Random bytes and identifiers',
  says: 'randomblob(16) and gen_random_bytes(16) give the same number of random bytes; a value built from them in the form of a UUID is a UUID.',
  why: 'Values never repeat on either side. Their text has the same form.',
  rewrite(part, { oneEngine }) {
    if (oneEngine) return undefined;
    const [count] = part.node === 'call' && /(?:^|\.)gen_random_bytes$/.test(part.name) ? part.operands : [];
    if (count !== undefined) return call('randomblob', count);
    const [folded] = argumentsOf(part, 'lower') ?? [];
    const [bytes] = (folded && argumentsOf(folded, 'hex')) ?? [];
    // encode() writes lower-case digits.
    if (bytes !== undefined && isRandom(bytes)) return call('hex', bytes);
    if (folded !== undefined && argumentsOf(folded, 'gen_random_uuid') !== undefined) return folded;
    return UUID.test(shapeOf(part) ?? '') ? call('gen_random_uuid') : undefined;
  },
};

const isRandom = (part: Expression): boolean => argumentsOf(part, 'randomblob')?.length === 1;

/** Of random digits `x`, the version `4`, and `v` for one of the digits that stand for the variant. */
const UUID = /^x{8}-x{4}-[4x]x{3}-[vx]x{3}-x{12}$/;
const VARIANTS = /^[89ab]{4}$/i;

/** The form of a text that is built of random hex digits and constants; undefined for anything else. */
function shapeOf(part: Expression): string | undefined {
  if (isLiteral(part, 'string')) return part.value.length <= LONGEST ? part.value : undefined;
  const joined = operandsOfOperator(part, '||');
  if (joined !== undefined) return joinedShape(joined);
  const [folded] = argumentsOf(part, 'lower', 'upper') ?? [];
  if (folded !== undefined) return shapeOf(folded)?.toLowerCase();
  const [bytes] = argumentsOf(part, 'hex') ?? [];
  const [count] = (bytes && argumentsOf(bytes, 'randomblob')) ?? [];
  if (count !== undefined)
    return isLiteral(count, 'number') && Number(count.value) <= LONGEST
      ? 'x'.repeat(2 * Number(count.value))
      : undefined;
  return pieceOf(part);
}

const LONGEST = 36;

function joinedShape(parts: readonly Expression[]): string | undefined {
  let shape = '';
  for (const part of parts) {
    const piece = shapeOf(part);
    if (piece === undefined || shape.length > LONGEST) return undefined;
    shape += piece;
  }
  return shape;
}

/** `substr(x, 2)`, or one of the digits of a variant, chosen at random. */
function pieceOf(part: Expression): string | undefined {
  const [whole, start, length] = argumentsOf(part, 'substr') ?? [];
  if (whole === undefined || start === undefined) return undefined;
  if (isLiteral(whole, 'string')) {
    return VARIANTS.test(whole.value) && isLiteral(length, 'number', '1') && start.node !== 'literal' ? 'v' : undefined;
  }
  const shape = shapeOf(whole);
  if (shape === undefined || !isLiteral(start, 'number') || !/^[1-9]\d?$/.test(start.value)) return undefined;
  if (length !== undefined && !isLiteral(length, 'number')) return undefined;
  const from = Number(start.value) - 1;
  return shape.slice(from, length === undefined ? undefined : from + Number(length.value));
}
