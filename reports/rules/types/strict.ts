import type { DataType } from '../../../introspection/index.ts';
import { strictRule, type TypeRule } from './type-rule.ts';

type Integer = Extract<DataType, { readonly family: 'integer' }>;

/** What two engines enforce that each have a type of the family. */
export const strictRules: readonly TypeRule[] = [
  strictRule({
    id: 'type.unsigned',
    title: 'Numbers without a sign in a larger type',
    says: 'One side takes no number below zero; the other side has no such type, and declares a larger one that holds all of its numbers.',
    why: 'A number below zero, or above the largest of the one side, is stored on the other and cannot be moved. A check (c >= 0) comes close.',
    verdict: 'lossy',
    example: '-1',
    families: ['integer'],
    applies: (one, other) =>
      one.type.unsigned === true && !other.side.dialect.hasUnsigned && one.type.bits < other.type.bits,
  }),
  strictRule({
    id: 'type.integer-size',
    title: 'Whole numbers of two ranges',
    says: 'Both sides refuse numbers that do not fit, and they do not refuse the same.',
    why: 'What one side stores is refused by the other.',
    verdict: 'different',
    families: ['integer'],
    applies: (one, other) => ({ example: firstOutside(one.type, other.type) }),
  }),
  strictRule({
    id: 'type.float-size',
    title: 'Floating point of two sizes',
    says: 'One side keeps 8-byte floats, the other rounds to 4 bytes.',
    why: 'About seven digits survive in 4 bytes.',
    verdict: 'different',
    example: '16777217',
    families: ['float'],
    applies: ({ type: one }, { type: other }) => one.bits !== other.bits,
  }),
  strictRule({
    id: 'type.decimal-size',
    title: 'Decimals of two sizes',
    says: 'Both sides round to a scale and refuse what is too long, and they do not do it alike.',
    why: 'A number is stored with other digits, or refused, on one side.',
    verdict: 'different',
    families: ['decimal'],
    applies: ({ type: one }, { type: other }) => one.precision !== other.precision || one.scale !== other.scale,
  }),
  strictRule({
    id: 'type.text-size',
    title: 'Texts of two lengths',
    says: 'Both sides refuse what is too long, and the lengths differ.',
    why: 'A text that one side stores is refused by the other.',
    verdict: 'different',
    families: ['text'],
    applies: ({ type: one }, { type: other }) =>
      one.length !== other.length && { example: `a text of ${shorter(one.length, other.length) + 1} characters` },
  }),
  strictRule({
    id: 'type.bytes-size',
    title: 'Bytes of two lengths',
    says: 'One side refuses more bytes than it declares; the other takes more.',
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
    title: 'A moment against the reading of a clock',
    says: 'One side knows the zone of what it is given; the other drops it.',
    why: 'Values that are one moment on one side are two on the other, and what the other keeps may be of any zone.',
    verdict: 'different',
    example: "'2024-01-01 12:00:00+02'",
    families: ['time', 'timestamp'],
    applies: (one, other) => one.type.zone !== other.type.zone,
  }),
  strictRule({
    id: 'type.second-digits',
    title: 'Digits of a second',
    says: 'One side keeps more digits of a second than the other, which rounds.',
    why: 'A value that is copied is not the same any more, and two that differ may become one.',
    verdict: 'lossy',
    example: "'12:00:00.123456'",
    families: ['time', 'timestamp'],
    applies: (one, other) => one.type.precision !== other.type.precision,
  }),
  strictRule({
    id: 'type.json-kept',
    title: 'Documents that are kept in two ways',
    says: 'Both sides take well-formed documents only; what they keep of white space, order and doubled members may differ.',
    why: 'A document that is read back may be written otherwise, and two that one side takes for one may be two on the other.',
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
