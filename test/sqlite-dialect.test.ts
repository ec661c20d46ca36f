import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { sqlite } from '../introspection/engines/sqlite/index.ts';
import type { Expression } from '../introspection/model/expression.ts';
import { rendered } from './support/sqlite-expressions.ts';

const { dataTypeOf, expressionOf, foldName, tidy } = sqlite.dialect;

const number = (value: string): Expression => ({ node: 'literal', of: 'number', value });
const string = (value: string): Expression => ({ node: 'literal', of: 'string', value });
const column = (name: string): Expression => ({ node: 'column', name, qualifier: null });
const operator = (name: string, ...operands: readonly Expression[]): Expression => ({
  node: 'operator',
  operator: name,
  operands,
});

describe('expressions', () => {
  test.each<readonly [string, Expression]>([
    ['NULL', { node: 'literal', of: 'null', value: 'null' }],
    ['TRUE', { node: 'literal', of: 'boolean', value: 'true' }],
    ['-1', number('-1')],
    ['+ 1.50', number('1.50')],
    ['0xFF', number('0xff')],
    ['1_000', number('1000')],
    ["'it''s'", string("it's")],
    ["X'0aFF'", { node: 'literal', of: 'bytes', value: '0aff' }],
    ['((a))', column('a')],
    ['"a b"', column('a b')],
    ['NEW.[x]', { node: 'column', name: 'x', qualifier: 'NEW' }],
    ['CURRENT_TIMESTAMP', { node: 'call', name: 'current_timestamp', operands: [] }],
    ["(DateTime ( 'now' ))", { node: 'call', name: 'datetime', operands: [string('now')] }],
    ['count(*)', { node: 'call', name: 'count', operands: [], modifier: '*' }],
    ['Max(DISTINCT a)', { node: 'call', name: 'max', operands: [column('a')], modifier: 'distinct' }],
    ['a AND b AND (c AND d)', operator('and', column('a'), column('b'), column('c'), column('d'))],
    ['a OR b AND c', operator('or', column('a'), operator('and', column('b'), column('c')))],
    ['NOT a = b', operator('not', operator('=', column('a'), column('b')))],
    ['a != 1', operator('<>', column('a'), number('1'))],
    ['a == 1', operator('=', column('a'), number('1'))],
    ['a IN (1, 2)', operator('in', column('a'), number('1'), number('2'))],
    ['a NOT IN ()', operator('not in', column('a'))],
    ['a ISNULL', operator('is null', column('a'))],
    ['a NOT NULL', operator('is not null', column('a'))],
    ['a IS NOT TRUE', operator('is not true', column('a'))],
    ['a IS b', operator('is', column('a'), column('b'))],
    ['a IS NOT DISTINCT FROM b', operator('is not distinct from', column('a'), column('b'))],
    ['a BETWEEN 1 AND 2', operator('between', column('a'), number('1'), number('2'))],
    ["a NOT LIKE 'x' ESCAPE '!'", operator('not like', column('a'), string('x'), string('!'))],
    ['CAST(a AS  varchar (10))', { node: 'cast', type: 'varchar (10)', operands: [column('a')] }],
    ['a collate nocase', { node: 'collate', collation: 'NOCASE', operands: [column('a')] }],
    ['(a, b)', { node: 'row', operands: [column('a'), column('b')] }],
    [
      'CASE a WHEN 1 THEN 2 ELSE 3 END',
      { node: 'case', subject: true, otherwise: true, operands: [column('a'), number('1'), number('2'), number('3')] },
    ],
    ["RAISE(ABORT, 'no')", { node: 'call', name: 'raise', operands: [string('no')], modifier: 'abort' }],
    ['EXISTS (SELECT 1)', { node: 'opaque', text: 'exists ( select 1 )', why: 'a subquery' }],
    ['a -- no\n /* more */ + 1', operator('+', column('a'), number('1'))],
  ])('%s', (text, tree) => {
    expect(expressionOf(text)).toEqual(tree);
  });

  test.each([
    ["'never closed", /never closed/],
    ['a b', /expected an operator or the end, found "b" \(line 1, column 3\)/],
    ['', /expected an expression, found the end/],
    ['('.repeat(100_000), /nested more than 1000 deep/],
    ['- '.repeat(100_000), /nested more than 1000 deep/],
    [`1${' + 1'.repeat(5000)}`, /nested more than 1000 deep/],
  ])('opaque: %.20s', (text, why) => {
    expect(expressionOf(text)).toEqual({ node: 'opaque', text: tidy(text), why: expect.stringMatching(why) });
  });

  test('long lists and chains are no depth', () => {
    const many = Array.from({ length: 200_000 }, (_, place) => String(place));
    expect(expressionOf(`a IN (${many.join(', ')})`)).toMatchObject({ node: 'operator', operator: 'in' });
    expect(expressionOf(many.join(' OR '))).toMatchObject({ node: 'operator', operator: 'or' });
  });
});

describe('operators bind as in SQLite', () => {
  const database = new Database(':memory:');
  afterAll(() => database.close());
  const values = ['NULL', '0', '1', '-2', '3.5', "'a'", "'B'", "'1'", "x'41'"] as const;
  database.exec('CREATE TABLE t (a, b, c COLLATE NOCASE)');
  for (const a of values) for (const b of values) database.exec(`INSERT INTO t VALUES (${a}, ${b}, ${b})`);

  const operand = fc.constantFrom(
    'a',
    'b',
    'c',
    ...values,
    'abs(1)',
    'CASE WHEN a THEN b END',
    '(a OR b)',
    'CAST(a AS TEXT)',
  );
  const before = fc.constantFrom('', '', '', '', '- ', '+ ', '~', 'NOT ', '- - ', 'NOT NOT ');
  const between = fc.constantFrom(
    ...['OR', 'AND', '=', '==', '<>', '!=', '<', '<=', '>', '>=', '&', '|', '<<', '>>', '+', '-', '*', '/', '%', '||'],
    ...['IS', 'IS NOT', 'IS DISTINCT FROM', 'IS NOT DISTINCT FROM', 'LIKE', 'NOT LIKE', 'GLOB', 'NOT GLOB'],
    ...[
      'COLLATE NOCASE =',
      'ISNULL AND',
      'NOT NULL OR',
      'NOTNULL =',
      'BETWEEN 0 AND',
      'NOT BETWEEN a AND',
      'IN (1, 2) <>',
    ],
    ...['NOT IN () =', 'BETWEEN a < b AND', 'IS NULL =', 'IS NOT TRUE <', "LIKE 'a' ESCAPE '!' ="],
  );
  const text = fc
    .tuple(before, operand, fc.array(fc.tuple(between, before, operand), { maxLength: 6 }))
    .map(([sign, first, others]) => others.reduce((all, part) => `${all} ${part.join(' ')}`, `${sign}${first}`));

  test('whatever is combined', () => {
    fc.assert(
      fc.property(text, (sql) => {
        const tree = expressionOf(sql);
        expect(tree.node).not.toBe('opaque');
        const differing = database.prepare(
          `SELECT count(*) AS n FROM t WHERE quote((${sql})) <> quote((${rendered(tree)}))`,
        );
        expect(differing.get()).toEqual({ n: 0 });
      }),
      { numRuns: Number(process.env.RUNS ?? 1500), seed: Number(process.env.SEED ?? 1) },
    );
  });
});
