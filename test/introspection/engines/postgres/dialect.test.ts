import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Dialect, type Expression, engineNamed, operandsOf } from '../../../../introspection/index.ts';

let dialect: Dialect;

beforeAll(async () => {
  dialect = (await engineNamed('postgres')).dialect;
});

/** An expression on one line: `(= a 1)`, strings in quotes, casts as `::type`. */
function outlineOf(tree: Expression): string {
  const parts = operandsOf(tree).map(outlineOf);
  switch (tree.node) {
    case 'literal':
      return tree.of === 'string' ? `'${tree.value}'` : tree.value;
    case 'column':
      return tree.qualifier === null ? tree.name : `${tree.qualifier}.${tree.name}`;
    case 'call':
      return `${tree.name}${tree.modifier === undefined ? '' : ` {${tree.modifier}}`}(${parts.join(', ')})`;
    case 'operator':
      return `(${[tree.operator, ...parts].join(' ')})`;
    case 'cast':
      return `${parts[0]}::${tree.type}`;
    case 'collate':
      return `${parts[0]} collate ${tree.collation}`;
    case 'clause':
      return `<${[tree.clause, ...(tree.name === null ? [] : [tree.name]), ...parts].join(' ')}>`;
    case 'opaque':
      return `?${tree.text}`;
    default:
      return `${tree.node}[${parts.join(', ')}]`;
  }
}

describe('a type is known under every name PostgreSQL has for it', () => {
  it.for([
    ['int2', 'smallint'],
    ['int4', 'int', 'integer', 'pg_catalog.int4', 'INTEGER'],
    ['int8', 'bigint'],
    ['float4', 'real', 'float(24)'],
    ['float8', 'double precision', 'float', 'float(25)'],
    ['bool', 'boolean'],
    ['numeric(10,2)', 'decimal(10, 2)', 'dec(10,2)'],
    ['numeric(5)', 'numeric(5,0)'],
    ['varchar(20)', 'character varying(20)', 'CHARACTER VARYING(20)', 'national character varying(20)'],
    ['varchar', 'character varying'],
    ['char', 'char(1)', 'character(1)', 'bpchar(1)'],
    ['timestamptz', 'timestamp with time zone', 'timestamp(6) with time zone'],
    ['timestamp(3)', 'timestamp(3) without time zone'],
    ['timetz(0)', 'time(0) with time zone'],
    ['interval', 'interval(6)'],
    ['text[]', 'text[][]', 'text[3]', 'text ARRAY'],
    ['varbit(5)', 'bit varying(5)'],
    ['bit', 'bit(1)'],
  ])('%s', ([name, ...synonyms]) => {
    for (const synonym of synonyms)
      expect(dialect.dataTypeOf(synonym), synonym).toEqual(dialect.dataTypeOf(name ?? ''));
  });

  it('distinguishes types that only look alike', () => {
    const distinct = ['"char"', 'char', 'bpchar', 'varchar', 'varchar(1)', 'name', '"bit"', 'bit', 'json', 'jsonb'];
    const types = distinct.map((name) => JSON.stringify(dialect.dataTypeOf(name)));
    expect(new Set(types).size).toBe(distinct.length);
  });

  it('identifies an unknown type by its name', () => {
    expect(dialect.dataTypeOf('public.mood')).toEqual({ family: 'named', name: 'public.mood', modifier: null });
    expect(dialect.dataTypeOf('app."Odd Name"[]')).toEqual({
      family: 'array',
      of: { family: 'named', name: 'app.Odd Name', modifier: null },
    });
    expect(dialect.dataTypeOf('public.geometry(Point,4326)')).toEqual({
      family: 'named',
      name: 'public.geometry',
      modifier: 'point,4326',
    });
    expect(dialect.dataTypeOf('interval day to second(3)')).toEqual({
      family: 'interval',
      qualifier: 'day to second(3)',
    });
  });
});

describe('an expression is read by PostgreSQL’s own grammar', () => {
  it.for([
    ['a IN (1, 2)', '(in a 1 2)'],
    ['a <> ALL (ARRAY[1, 2])', '(<> all a array[1, 2])'],
    [
      "((state)::text = ANY ((ARRAY['a'::character varying])::text[]))",
      "(= any state::text array['a'::varchar]::text[])",
    ],
    ["name ~~ 'a%'::text AND NOT name !~~* 'b'", "(and (like name 'a%'::text) (not (not ilike name 'b')))"],
    ['a AND (b AND (c OR d OR e))', '(and a b (or c d e))'],
    ['x BETWEEN 1 AND 2', '(between x 1 2)'],
    ['x IS NOT DISTINCT FROM y', '(is not distinct from x y)'],
    ['(x ISNULL) != (y IS NOT TRUE)', '(<> (is null x) (is not true y))'],
    ['- 1', '-1'],
    ['+x', 'x'],
    ['-x', '(- x)'],
    ["'-1'::integer", "'-1'::int4"],
    ['CURRENT_TIMESTAMP', 'current_timestamp()'],
    ['CURRENT_TIMESTAMP(3)', 'current_timestamp(3)'],
    ['pg_catalog.lower(x)', 'lower(x)'],
    ['audit.stamp(x)', 'audit.stamp(x)'],
    ['EXTRACT(epoch FROM now())', "extract('epoch', now())"],
    ["now() AT TIME ZONE 'utc'", "timezone('utc', now())"],
    ['COALESCE(a, NULLIF(b, 0))', 'coalesce(a, nullif(b, 0))'],
    ['count(DISTINCT a)', 'count {distinct}(a)'],
    ["doc #>> '{a,b}'", "(#>> doc '{a,b}')"],
    ['a[1]', '([] a 1)'],
    ['ROW(a, 1)', 'row[a, 1]'],
    ['CASE WHEN a THEN 1 ELSE NULL::integer END', 'case[a, 1]'],
    ['name COLLATE "C"', 'name collate C'],
    ["mail OPERATOR(public.=) 'x'::public.citext", "(= mail 'x'::public.citext)"],
    ["B'101'", `'101'::"bit"`],
    ["'1'::interval day to second(3)", "'1'::interval day to second(3)"],
    ['old.* IS DISTINCT FROM new.*', '(is distinct from old.* new.*)'],
    ['"normalize"(a, \'nfc\'::text) = NORMALIZE(a, NFC)', "(= normalize(a, 'NFC') normalize(a, 'NFC'))"],
    ['xmlserialize(content x AS text NO INDENT)', 'xmlserialize {content}(x)::text'],
    ['xmlserialize(document x AS text INDENT)', 'xmlserialize {document indent}(x)::text'],
    ["(SELECT 'ü)' FROM a.b)", "<subquery <select <columns 'ü)'> <from <table b <namespace a>>>>>"],
    ['a IN (SELECT b FROM c)', '(in a <select <columns b> <from <table c <namespace pg_catalog>>>>)'],
    [
      "a < 1 AND EXISTS (SELECT 'ü)' FROM b TABLESAMPLE system (1)) AND c",
      "(and (< a 1) ?exists ( select 'ü)' from b tablesample system ( 1 ) ) c)",
    ],
    [
      '\'ü\' || (SELECT max("B)") FROM b TABLESAMPLE system (1))',
      '(|| \'ü\' ?( select max ( "B)" ) from b tablesample system ( 1 ) ))',
    ],
    ['a IN (SELECT b FROM c TABLESAMPLE system (1))', '?a in ( select b from c tablesample system ( 1 ) )'],
    ['"Mixed Case" = $$it\'s$$ -- why', "(= Mixed Case 'it's')"],
  ])('%s', ([native, outline]) => {
    expect(outlineOf(dialect.expressionOf(native ?? ''))).toBe(outline);
  });

  it('is kept as text, with the reason, if it is not understood', () => {
    expect(dialect.expressionOf('EXISTS  (TABLE t TABLESAMPLE system (1))').node).toBe('opaque');
    expect(dialect.expressionOf('EXISTS  (SELECT FROM t TABLESAMPLE system (1))')).toEqual({
      node: 'opaque',
      text: 'exists ( select from t tablesample system ( 1 ) )',
      why: 'it is a subquery',
    });
    for (const trick of ['', '1) ; DROP TABLE t; SELECT (1', '1), (2', '1) FROM t WHERE (true', "'unfinished"]) {
      expect(dialect.expressionOf(trick).node, trick).toBe('opaque');
    }
  });

  it('never throws, however long or deep', () => {
    for (const depth of [1_000, 100_000]) dialect.expressionOf(`${'('.repeat(depth)}1${')'.repeat(depth)}`);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void dialect.expressionOf(text)));
    expect(outlineOf(dialect.expressionOf('still = alive'))).toBe('(= still alive)');
  });
});

describe('code is tidied outside its quotes only', () => {
  it('ignores letter case, white space and comments', () => {
    const spelt =
      'SELECT  A,\n b -- both\n FROM t /* nested /* twice */ */ WHERE "Q" = \'It  Is\' AND x = $f$ Body $f$';
    expect(dialect.tidy(spelt)).toBe(`select a , b from t where "Q" = 'It  Is' and x = $f$ Body $f$`);
  });

  it('never throws and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(dialect.tidy(dialect.tidy(text))).toBe(dialect.tidy(text));
      }),
    );
  });
});
