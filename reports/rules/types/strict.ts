import type { DataType } from '../../../introspection/index.ts';
import { strictRule, type TypeRule } from './type-rule.ts';

type Integer = Extract<DataType, { readonly family: 'integer' }>;

/** Rules for two engines that both enforce a type of the family. */
export const strictRules: readonly TypeRule[] = [
  strictRule({
    id: 'type.unsigned',
    title: 'Unsigned integers in a larger type',
    says: 'One side declares an unsigned type; the other has none, and declares a larger signed type.',
    why: 'The larger type also stores negative numbers and numbers above the unsigned range. CHECK (c >= 0) refuses the negative ones.',
    verdict: 'lossy',
    example: '-1',
    families: ['integer'],
    applies: (one, other) =>
      one.type.unsigned === true && !other.side.dialect.hasUnsigned && one.type.bits < other.type.bits,
  }),
  strictRule({
    id: 'type.integer-size',
    title: 'Integers of different ranges',
    says: 'Both sides refuse numbers outside their range, and the ranges differ.',
    why: 'A number that one side stores is refused by the other.',
    verdict: 'different',
    families: ['integer'],
    applies: (one, other) => ({ example: firstOutside(one.type, other.type) }),
  }),
  strictRule({
    id: 'type.float-size',
    title: 'Floating-point types of different sizes',
    says: 'One side keeps 8-byte floats, the other rounds to 4 bytes.',
    why: 'About seven digits survive in 4 bytes.',
    verdict: 'different',
    example: '16777217',
    families: ['float'],
    applies: ({ type: one }, { type: other }) => one.bits !== other.bits,
  }),
  strictRule({
    id: 'type.decimal-size',
    title: 'Decimals of different precision or scale',
    says: 'Both sides enforce a precision and a scale, and these differ.',
    why: 'One side rounds a number differently, or refuses it.',
    verdict: 'different',
    families: ['decimal'],
    applies: ({ type: one }, { type: other }) => one.precision !== other.precision || one.scale !== other.scale,
  }),
  strictRule({
    id: 'type.text-size',
    title: 'Texts of different lengths',
    says: 'Both sides refuse longer texts, and the lengths differ.',
    why: 'A text that one side stores is refused by the other.',
    verdict: 'different',
    families: ['text'],
    applies: ({ type: one }, { type: other }) =>
      one.length !== other.length && { example: `a text of ${shorter(one.length, other.length) + 1} characters` },
  }),
  strictRule({
    id: 'type.bytes-size',
    title: 'Bytes of different lengths',
    says: 'Both sides limit the number of bytes, or one does, and the limits differ.',
    why: 'A value that one side stores is refused by the other.',
    verdict: 'different',
    families: ['bytes'],
    applies: ({ type: one }, { type: other }) => {
      const shortest = shorter(one.length ?? null, other.length ?? null);
      return one.length !== other.length && { example: `a value of ${shortest + 1} bytes` };
    },
  }),
  strictRule({
    id: 'type.zone-one-side',
    title: 'A time zone on one side only',
    says: 'One side converts values by their time zone; the other drops the zone.',
    why: 'Two values that are the same moment on one side differ on the other, which does not know their zone.',
    verdict: 'different',
    example: "'2024-01-01 12:00:00+02'",
    families: ['time', 'timestamp'],
    applies: (one, other) => one.type.zone !== other.type.zone,
  }),
  strictRule({
    id: 'type.second-digits',
    title: 'Fractions of a second',
    says: 'One side keeps more digits of a second than the other, which rounds.',
    why: 'A copied value changes, and two different values may become equal.',
    verdict: 'lossy',
    example: "'12:00:00.123456'",
    families: ['time', 'timestamp'],
    applies: (one, other) => one.type.precision !== other.type.precision,
  }),
  strictRule({
    id: 'type.json-kept',
    title: 'JSON documents stored in two ways',
    says: 'Both sides accept only well-formed documents; they may differ in whether they keep white space, key order and duplicate keys.',
    why: 'A document may be read back in another form, and two documents that are equal on one side may differ on the other.',
    verdict: 'lossy',
    example: '{"a": 1, "a": 2}',
    families: ['json'],
    applies: (one, other) => one.type.binary !== other.type.binary,
  }),
];

/** The first number above the range of one that the other has; else one below. */
function firstOutside(one: Integer, other: Integer): string {
  const [low, high] = [mostOf(one), mostOf(other)].toSorted((a, b) => (a < b ? -1 : 1));
  return low === high || low === undefined ? '-1' : String(low + 1n);
}

function mostOf({ bits, unsigned }: Integer): bigint {
  return 2n ** BigInt(unsigned ? bits : bits - 1) - 1n;
}

/** Null has no limit. */
function shorter(one: number | null, other: number | null): number {
  return Math.min(one ?? Number.POSITIVE_INFINITY, other ?? Number.POSITIVE_INFINITY);
}
