import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { familiesByName } from '../../../../introspection/engines/sqlite/dialect/types/type-names.ts';
import { sqlite } from '../../../../introspection/engines/sqlite/index.ts';
import type { Affinity, DataType } from '../../../../introspection/model/data-type.ts';
import type { Expression } from '../../../../introspection/model/expression.ts';
import { rendered } from '../../../support/sqlite-expressions.ts';

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
    ["a NOT LIKE 'x' ESCAPE '!'", operator('not nocase like', column('a'), string('x'), string('!'))],
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

  test('long lists and chains do not count as nesting', () => {
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
  const before = fc.constantFrom('', '', '', '', '- ', '~', 'NOT ', '- - ', 'NOT NOT ');
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

  test('in every combination', () => {
    fc.assert(
      fc.property(text, (sql) => {
        const tree = expressionOf(sql);
        expect(tree.node).not.toBe('opaque');
        const differing = database.prepare(
          `SELECT count(*) AS n FROM t WHERE quote((${sql})) <> quote((${rendered(tree)}))`,
        );
        expect(differing.get()).toEqual({ n: 0 });
      }),
      { numRuns: 1500, seed: 1 },
    );
  });
});

describe('types', () => {
  test.each<readonly [string, DataType]>([
    ['', { family: 'untyped' }],
    ['ANY', { family: 'untyped', affinity: 'numeric' }],
    ['INT', { family: 'integer', bits: 64 }],
    ['unsigned  Big Int', { family: 'integer', bits: 64 }],
    ['smallint unsigned', { family: 'integer', bits: 64 }],
    ['SERIAL', { family: 'integer', bits: 64, affinity: 'numeric' }],
    ['POINT', { family: 'integer', bits: 64 }],
    ['tinyint( 1 )', { family: 'boolean', affinity: 'integer' }],
    ['TINYINT', { family: 'integer', bits: 64 }],
    ['Bool', { family: 'boolean' }],
    ['double precision', { family: 'float', bits: 64 }],
    ['FLOAT(8)', { family: 'float', bits: 64 }],
    ['DECIMAL', { family: 'decimal', precision: null, scale: null }],
    ['numeric(10 , 2)', { family: 'decimal', precision: 10, scale: 2, enforced: false }],
    ['NUMERIC(5)', { family: 'decimal', precision: 5, scale: 0, enforced: false }],
    ['TEXT', { family: 'text', length: null }],
    ['STRING', { family: 'text', length: null, affinity: 'numeric' }],
    ['NVARCHAR(40)', { family: 'text', length: 40, enforced: false }],
    ['char(36)', { family: 'text', length: 36, enforced: false }],
    ['CITEXT', { family: 'text', length: null }],
    ['MEDIUMBLOB', { family: 'bytes' }],
    ['varbinary(16)', { family: 'bytes', length: 16, enforced: false, affinity: 'numeric' }],
    ['varchar', { family: 'text', length: null, varying: true }],
    ['bytea', { family: 'bytes', affinity: 'numeric' }],
    ['DATE', { family: 'date' }],
    ['DATE_CHAR', { family: 'date', affinity: 'text' }],
    ['TIME', { family: 'time', zone: null, precision: null }],
    ['datetime', { family: 'timestamp', zone: null, precision: null }],
    ['timestamp(3) with time zone', { family: 'timestamp', zone: null, precision: 3 }],
    ['INTERVAL', { family: 'interval', qualifier: null, affinity: 'integer' }],
    ['JSONB', { family: 'json', binary: null }],
    ['UUID', { family: 'uuid' }],
    ['varchar(9)[]', { family: 'array', of: { family: 'text', length: 9, enforced: false } }],
    ['integer[]', { family: 'array', of: { family: 'integer', bits: 64 }, affinity: 'integer' }],
    ['mood', { family: 'named', name: 'mood', modifier: null }],
    ['vector(3)', { family: 'named', name: 'vector', modifier: '3' }],
    ['VARCHAR /* short */ (9)', { family: 'text', length: 9, enforced: false }],
  ])('%s', (native, type) => {
    expect(dataTypeOf(native)).toEqual(type);
  });

  const natural: Readonly<Record<DataType['family'], Affinity>> = {
    array: 'text',
    boolean: 'numeric',
    bytes: 'blob',
    date: 'numeric',
    decimal: 'numeric',
    float: 'real',
    integer: 'integer',
    interval: 'text',
    json: 'numeric',
    named: 'numeric',
    text: 'text',
    time: 'numeric',
    timestamp: 'numeric',
    untyped: 'blob',
    uuid: 'numeric',
  };

  test('every known name has the affinity that SQLite gives it', () => {
    const database = new Database(':memory:');
    const names = [...familiesByName.keys(), 'mood', 'point', 'charint', 'floatblob', 'textreal', 'xdoubx'];
    for (const name of names.filter((each) => !/[[(]/.test(each))) {
      const cast = database.prepare<[], { whole: string; broken: string }>(
        `SELECT typeof(CAST('1' AS "${name}")) AS whole, typeof(CAST('1.5' AS "${name}")) AS broken`,
      );
      const { whole, broken } = cast.get() ?? { whole: '', broken: '' };
      const affinity = whole !== broken ? 'numeric' : whole;
      const type = dataTypeOf(name);
      expect([name, type.affinity ?? natural[type.family]]).toEqual([name, name === '' ? 'blob' : affinity]);
    }
    database.close();
  });

  test('any text gives a type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (native) => {
        expect(dataTypeOf(native)).toHaveProperty('family');
        expect(expressionOf(native)).toHaveProperty('node');
        expect(typeof tidy(native)).toBe('string');
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(dataTypeOf(`text${'[]'.repeat(50_000)}`)).toEqual({ family: 'array', of: { family: 'text', length: null } });
  });
});

test('names are folded only in A-Z', () => {
  expect(foldName('ÄBC_Zé')).toBe('Äbc_zé');
});

test.each([
  ['SELECT  A, [B], `C d`\n -- all of it\nFROM T /* t */ ;', 'select a , b , "c d" from t'],
  [
    `SELECT "x", "X y", "Mixed", "select" WHERE a == 'It''s  A'`,
    `select x , "X y" , "Mixed" , "select" where a = 'It''s  A'`,
  ],
  ['  not  closed "', 'not closed "'],
])('tidy: %s', (code, text) => {
  expect(tidy(code)).toBe(text);
});
