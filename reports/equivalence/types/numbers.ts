import { valuesAllowed } from '../allowed-values.ts';
import { evidenceOfFlag } from '../flag-evidence.ts';
import { numberingOf } from '../numbering.ts';
import { looseRule, type TypeInPlace, type TypeRule } from '../type-rule.ts';

const LARGEST: Readonly<Record<16 | 32 | 64, string>> = { 16: '32768', 32: '2147483648', 64: '9223372036854775808' };

export const numberRules: readonly TypeRule[] = [
  looseRule({
    id: 'type.auto-key',
    title: 'Keys that number themselves',
    says: 'Both sides number new rows themselves.',
    why: 'A key counts up from 1; 32 bits hold two thousand million rows.',
    verdict: 'equivalent',
    loose: ['integer'],
    strict: ['integer'],
    applies: (loose, strict) => isNumbered(loose) && isNumbered(strict),
  }),
  looseRule({
    id: 'type.integer-range',
    title: '64-bit numbers against fewer bits',
    says: 'SQLite keeps integers of 64 bits whatever is declared; the other side refuses what does not fit.',
    why: 'Amounts, byte counts and times in milliseconds outgrow 32 bits: the write works on one side and fails on the other.',
    verdict: 'lossy',
    example: '2147483648',
    loose: ['integer'],
    strict: ['integer'],
    applies: (_, strict) => ({ example: LARGEST[strict.type.bits] }),
  }),
  looseRule({
    id: 'type.integer-boolean',
    title: '0 and 1 for a boolean',
    says: 'The column holds 0 and 1 on one side, false and true on the other.',
    why: 'SQLite has no boolean; its default, a check or its name shows that the column is a flag.',
    verdict: 'equivalent',
    loose: ['integer', 'decimal'],
    strict: ['boolean'],
    applies: (loose, strict) => evidenceOfFlag(loose, strict) === 'flag',
  }),
  looseRule({
    id: 'type.integer-boolean-unproved',
    title: 'An integer that may be a flag',
    says: 'Nothing shows that the integer column holds only 0 and 1.',
    why: 'If it does hold other numbers, they cannot be kept as a boolean. A check (x IN (0, 1)) would settle it.',
    verdict: 'unknown',
    example: '2',
    loose: ['integer', 'decimal'],
    strict: ['boolean'],
    applies: (loose, strict) => evidenceOfFlag(loose, strict) === 'unknown',
  }),
  looseRule({
    id: 'type.boolean-integer',
    title: 'A boolean kept as a number by a check',
    says: 'A check limits the number to 0 and 1.',
    why: 'The same two values can be stored.',
    verdict: 'equivalent',
    loose: ['boolean'],
    strict: ['integer', 'decimal'],
    applies: (_, strict) => valuesAllowed(strict)?.toSorted().join() === '0,1',
  }),
  looseRule({
    id: 'type.boolean-integer-unproved',
    title: 'A boolean against a number',
    says: 'One side declares a flag, the other a number.',
    why: 'PostgreSQL refuses true and false for a number: an application that binds booleans fails there.',
    verdict: 'unknown',
    example: 'true',
    loose: ['boolean'],
    strict: ['integer', 'decimal'],
  }),
  looseRule({
    id: 'type.float-precision',
    title: 'Double precision against single',
    says: 'SQLite keeps 8-byte floats; the other side rounds to 4 bytes.',
    why: 'About seven digits survive in real.',
    verdict: 'lossy',
    example: '16777217',
    loose: ['float'],
    strict: ['float'],
  }),
  looseRule({
    id: 'type.decimal',
    title: 'Exact decimals against floats',
    says: 'One side keeps exact decimal digits, the other floating point.',
    why: 'SQLite has no exact decimals: it keeps 8-byte floats and neither rounds to a scale nor refuses what is too long.',
    verdict: 'lossy',
    example: '0.1 + 0.2',
    loose: ['float', 'decimal', 'integer'],
    strict: ['decimal', 'float'],
    applies: (loose, strict) => loose.type.family !== 'integer' || strict.type.family === 'decimal',
  }),
  looseRule({
    id: 'type.epoch',
    title: 'Seconds or milliseconds for a moment',
    says: 'The moment is kept as a number on one side and as a timestamp on the other.',
    why: 'It is an encoding: the application converts. Whether it counts seconds or milliseconds is not written anywhere.',
    verdict: 'lossy',
    example: '1700000000',
    loose: ['integer'],
    strict: ['timestamp', 'date', 'time'],
    applies: (loose) =>
      /(_at|_on|_time|_date|_ts|timestamp|time|date|at)$|^(created|updated|deleted|expires|last)/i.test(
        loose.object.name,
      ) || /epoch|%s|julianday/i.test(loose.column?.facts.default ?? ''),
  }),
  looseRule({
    id: 'type.duration',
    title: 'A number for a duration',
    says: 'The duration is kept as a number on one side and as an interval on the other.',
    why: 'It is an encoding: the application converts, and its unit is not written anywhere.',
    verdict: 'lossy',
    example: '86400000000',
    loose: ['integer'],
    strict: ['interval'],
    applies: (loose) =>
      /(duration|interval|timeout|delay|period|elapsed|age|ttl|lasts|_(s|ms|us|ns|secs?|seconds|millis|minutes|hours|days))$/i.test(
        loose.object.name,
      ),
  }),
];

/** What is numbered by a default may be untold. */
function isNumbered({ column, side }: TypeInPlace): boolean {
  return column !== null && (column.facts.identity === undefined || numberingOf(column, side) !== null);
}
