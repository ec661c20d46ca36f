import { numberingOf } from '../columns/numbering.ts';
import { valuesAllowed } from '../promises/allowed-values.ts';
import type { DeclaredType } from '../promises/declared-type.ts';
import { isStrict } from '../promises/strict-table.ts';
import { evidenceOfFlag, isCounter } from './flag-evidence.ts';
import { HINTING } from './hinting.ts';
import { lacksFamily, looseRule, type TypeRule } from './type-rule.ts';

const LARGEST: Readonly<Record<16 | 32 | 64, string>> = { 16: '32768', 32: '2147483648', 64: '9223372036854775808' };

export const numberRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.auto-key',
    title: 'Keys that number themselves',
    says: 'Both sides number new rows themselves.',
    why: 'A key counts up from 1; 32 bits are enough for two billion rows.',
    verdict: 'equivalent',
    loose: ['integer'],
    strict: ['integer'],
    applies: (loose, strict) => isNumbered(loose) && isNumbered(strict),
  }),
  looseRule({
    yieldsTo: ['type.auto-key', 'type.view-column'],
    id: 'type.integer-range',
    title: '64-bit numbers against fewer bits',
    says: `${HINTING} stores integers of 64 bits whatever the declared type; the other side refuses larger values.`,
    why: 'Amounts, byte counts and times in milliseconds can exceed 32 bits: the write works on one side and fails on the other.',
    verdict: 'lossy',
    example: '2147483648',
    loose: ['integer'],
    strict: ['integer'],
    applies: (_, { type }) => ({ example: type.unsigned ? '-1' : LARGEST[type.bits] }),
  }),
  looseRule({
    yieldsTo: ['type.view-column'],
    id: 'type.integer-boolean',
    title: '0 and 1 for a boolean',
    says: 'The column holds 0 and 1 on one side, false and true on the other.',
    why: 'One side has no boolean. The default, a check or the name shows that the column is a flag, or the other flags of the schema do, which are numbers too.',
    verdict: 'equivalent',
    loose: ['integer', 'decimal'],
    strict: ['boolean'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => evidenceOfFlag(loose, strict) === 'flag',
  }),
  looseRule({
    id: 'type.integer-boolean-unproved',
    title: 'An integer that may be a flag',
    says: 'Nothing shows that the integer column holds only 0 and 1.',
    why: 'If it holds other numbers, a boolean cannot store them. A check (x IN (0, 1)) would decide it.',
    verdict: 'unknown',
    example: '2',
    loose: ['integer', 'decimal'],
    strict: ['boolean'],
    heldStrictly: lacksFamily,
    applies: (loose, strict) => evidenceOfFlag(loose, strict) === 'unknown',
  }),
  looseRule({
    id: 'type.boolean-integer',
    title: 'A boolean stored as a number with a check',
    says: 'A check limits the number to 0 and 1.',
    why: 'The same two values can be stored.',
    verdict: 'equivalent',
    loose: ['boolean'],
    strict: ['integer', 'decimal'],
    applies: (_, strict) => valuesAllowed(strict)?.toSorted().join() === '0,1',
  }),
  looseRule({
    id: 'type.boolean-smallint',
    title: 'A flag stored as a small number',
    says: 'One side declares a flag, the other the smallest number type.',
    why: `${HINTING} stores 0 and 1 for booleans and for numbers. The other side refuses true and false for a number: an application that binds booleans fails there.`,
    verdict: 'lossy',
    example: 'true',
    loose: ['boolean'],
    strict: ['integer'],
    applies: (loose, strict) =>
      strict.type.bits === 16 && !isCounter(strict.object.name) && evidenceOfFlag(strict, loose) !== 'number',
  }),
  looseRule({
    yieldsTo: ['type.boolean-integer', 'type.boolean-smallint'],
    id: 'type.boolean-integer-unproved',
    title: 'A boolean against a number',
    says: 'One side declares a flag, the other a number.',
    why: 'The side with the number refuses true and false: an application that binds booleans fails there.',
    verdict: 'unknown',
    example: 'true',
    loose: ['boolean'],
    strict: ['integer', 'decimal'],
  }),
  looseRule({
    id: 'type.float-precision',
    title: 'Double precision against single',
    says: `${HINTING} stores 8-byte floats; the other side rounds to 4 bytes.`,
    why: 'A real has about seven digits.',
    verdict: 'lossy',
    example: '16777217',
    loose: ['float'],
    strict: ['float'],
  }),
  looseRule({
    yieldsTo: ['type.float-precision', 'type.declared-size', 'type.view-column'],
    id: 'type.decimal',
    title: 'Exact decimals against floats',
    says: 'One side stores exact decimal digits, the other floating point.',
    why: `${HINTING} has no exact decimals: it stores 8-byte floats, does not round to a scale, and does not refuse too many digits.`,
    verdict: 'lossy',
    example: '0.1 + 0.2',
    loose: ['float', 'decimal', 'integer'],
    strict: ['decimal', 'float'],
    applies: (loose, strict) => loose.type.family !== 'integer' || strict.type.family === 'decimal',
  }),
  looseRule({
    id: 'type.whole-decimal',
    title: 'A number used without a fraction',
    says: `${HINTING} stores whole numbers in this column like in an INTEGER column; the other side accepts nothing else.`,
    why: 'NUMERIC, DECIMAL and NUMBER without a scale store 7 as the integer 7. They also store fractions, which the other side rounds.',
    verdict: 'lossy',
    example: '1.5',
    loose: ['decimal'],
    strict: ['integer'],
    applies: ({ type }) => !type.scale,
  }),
  looseRule({
    id: 'type.integer-float',
    title: 'Whole numbers against floating point',
    says: 'One side declares whole numbers, the other floating point.',
    why: `${HINTING} also stores fractions in an INTEGER column, unless the table is STRICT. A float is exact for whole numbers up to 2^53 (2^24 in real), and 7 / 2 is 3 for whole numbers and 3.5 for floats.`,
    verdict: 'lossy',
    example: '9007199254740993',
    loose: ['integer'],
    strict: ['float'],
    applies: ({ relation, side }, strict) => {
      if (relation !== null && isStrict(relation, side)) return { example: '1.5' };
      return strict.type.bits === 32 ? { example: '16777217' } : {};
    },
  }),
  looseRule({
    id: 'type.epoch',
    title: 'Seconds or milliseconds for a moment',
    says: 'One side stores the time as a number, the other as a timestamp.',
    why: 'It is an encoding: the application converts. The schema does not say whether it counts seconds or milliseconds.',
    verdict: 'lossy',
    example: '1700000000',
    loose: ['integer'],
    strict: ['timestamp', 'date', 'time'],
    heldStrictly: lacksFamily,
    applies: (loose) =>
      MOMENT_NAMES.some((names) => names.test(loose.object.name)) ||
      /epoch|%s|julianday/i.test(loose.column?.facts.default ?? ''),
  }),
  looseRule({
    id: 'type.duration',
    title: 'A number for a duration',
    says: 'One side stores the duration as a number, the other as an interval.',
    why: 'It is an encoding: the application converts. The schema does not say the unit; Django uses microseconds.',
    verdict: 'lossy',
    example: '86400000000',
    loose: ['integer', 'decimal', 'float'],
    strict: ['interval'],
    heldStrictly: lacksFamily,
    applies: ({ object }) =>
      DURATION_NAME.test(object.name) || !(isCounter(object.name) || MEASURE_NAME.test(object.name)),
  }),
];

const MOMENT_NAMES = [
  /(_at|_on|_time|_date|_ts|timestamp|time|date|at)$|^(created|updated|deleted|expires|last)/i,
  /(until|since|deadline|expiry|expires|expiration|birthday|moment)$/i,
  /(?:^|_|[a-z](?=[A-Z]))(?:[Ss]tart|[Ss]tarts|[Ss]tarted|[Bb]egin|[Bb]egins|[Ee]nd|[Ee]nds|[Ee]nded|[Ff]rom|[Tt]o|[Dd]ue|[Ww]hen|[Ss]een|[Dd]ay)$/,
];

const DURATION_NAME =
  /(duration|interval|timeout|delay|period|elapsed|age|ttl|lasts|_(s|ms|us|ns|secs?|seconds|millis|minutes|hours|days))$/i;

/** What is measured and is no time. */
const MEASURE_NAME = /(^|_)(id|weight|height|width|depth|distance|price|cost|sum|balance|quantity|qty)$/i;

/** What is numbered by a default may be untold. */
function isNumbered({ column, side }: DeclaredType): boolean {
  return column !== null && (column.facts.identity === undefined || numberingOf(column, side) !== null);
}
