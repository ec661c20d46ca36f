import { expect, test } from 'vitest';
import { sqlSignsIn } from '../../../src/migrations/sql-signs.ts';

const signsIn = (text: string) => sqlSignsIn({ file: 'a.sql', text, firstLine: 1 }).map(({ sign }) => sign);

test.each([' ', '  ', '\t', '\n', '\r\n    ', '\v', ' \uFEFF '])('words of a sign may be separated by %j', (gap) => {
  expect(signsIn(['CREATE', 'EXTENSION', 'citext;'].join(gap))).toEqual(['CREATE EXTENSION']);
  expect(signsIn(['CREATE', 'TABLE', 't', '(a', 'JSONB);'].join(gap))).toEqual(['JSONB']);
  expect(signsIn(['CREATE', 'TABLE', 't', '(a', 'INT)', 'WITHOUT', 'ROWID;'].join(gap))).toEqual(['WITHOUT ROWID']);
});

test.each([' ', '[a ', '`a '])('a long row of %j takes linear time', (piece) => {
  const timeOf = (count: number): number => {
    const start = performance.now();
    signsIn(`SELECT ${piece.repeat(count)}`);
    return performance.now() - start;
  };
  timeOf(1_000);
  expect(timeOf(80_000)).toBeLessThan(40 * Math.max(timeOf(10_000), 2));
});
