import { beforeAll, describe, expect, it } from 'vitest';
import { type Dialect, engineNamed } from '../../../../introspection/index.ts';
import { outlineOf } from '../../../support/query-outline.ts';

let dialect: Dialect;

beforeAll(async () => {
  dialect = (await engineNamed('postgres')).dialect;
});

describe('a query is read by PostgreSQL’s own grammar', () => {
  it.for([
    ['SELECT 1', '<select <columns 1>>'],
    [
      'SELECT a.x AS y, b.* FROM public.a, pg_class b',
      '<select <columns <as y a.x> b.*> <from <table a <namespace public>> <as b <table pg_class <namespace pg_catalog>>>>>',
    ],
    [
      'SELECT DISTINCT ON (a) a FROM ONLY public.t ORDER BY a DESC',
      '<query <select <distinct on a> <columns a> <from <only <table t <namespace public>>>>> <order by <desc nulls first a>>>',
    ],
    [
      '((SELECT 1 UNION SELECT 2) UNION SELECT 3) EXCEPT ALL VALUES (1), (2) LIMIT ALL OFFSET 1',
      '<query <except all <union <select <columns 1>> <select <columns 2>> <select <columns 3>>> <values row[1] row[2]>> <offset 1>>',
    ],
    [
      'SELECT 1 UNION (SELECT 2 UNION ALL SELECT 3)',
      '<union <select <columns 1>> <union all <select <columns 2>> <select <columns 3>>>>',
    ],
    [
      'WITH t AS (SELECT 1 FROM public.t) SELECT 2 FROM t',
      '<query <with <cte t <select <columns 1> <from <table t <namespace public>>>>>> <select <columns 2> <from <table t>>>>',
    ],
    [
      'WITH RECURSIVE n(x) AS MATERIALIZED (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n FETCH FIRST 2 ROWS WITH TIES',
      undefined,
    ],
    [
      'WITH RECURSIVE n(x) AS MATERIALIZED (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n ORDER BY x FETCH FIRST 2 ROWS WITH TIES',
      '<query <with recursive <cte n <names <name x>> <union all <select <columns 1>> <select <columns x> <from <table n>>>> <materialized>>> <select <columns x> <from <table n>>> <order by <asc nulls last x>> <limit with ties 2>>',
    ],
    [
      'SELECT 1 FROM ((s.a JOIN s.b USING (i)) LEFT JOIN s.c ON (true)) CROSS JOIN s.d',
      '<select <columns 1> <from <inner join <left join <inner join <table a <namespace s>> <table b <namespace s>> <using <names <name i>>>> <table c <namespace s>> <on true>> <table d <namespace s>>>>>',
    ],
    [
      'SELECT 1 FROM LATERAL (SELECT 1) q(z), f(1) WITH ORDINALITY u(k, n)',
      '<select <columns 1> <from <as q <lateral <select <columns 1>>> <names <name z>>> <as u <function with ordinality f(1)> <names <name k> <name n>>>>>',
    ],
    [
      'SELECT a IN (SELECT 1), b = ANY (SELECT 2), c <> ALL (SELECT 3), d < ALL (SELECT 4), EXISTS (SELECT 5), (SELECT 6), ARRAY(SELECT 7)',
      '<select <columns (in a <select <columns 1>>) (in b <select <columns 2>>) (not in c <select <columns 3>>) (< all d <select <columns 4>>) <exists <select <columns 5>>> <subquery <select <columns 6>>> <array <select <columns 7>>>>>',
    ],
    [
      "SELECT count(*) FILTER (WHERE a), string_agg(b, ',' ORDER BY c), percentile_cont(0.5) WITHIN GROUP (ORDER BY d)",
      "<select <columns <filter count {*}() a> string_agg(b, ',', <order by <asc nulls last c>>) <within group percentile_cont(0.5) <order by <asc nulls last d>>>>>",
    ],
    [
      'SELECT sum(a) OVER w, sum(a) OVER (w ROWS BETWEEN 2 PRECEDING AND CURRENT ROW EXCLUDE TIES) FROM t WINDOW w AS (PARTITION BY b ORDER BY c NULLS FIRST)',
      '<select <columns <over w sum(a)> <over sum(a) <base w> <frame rows between offset preceding and current row exclude ties 2>>> <from <table t <namespace pg_catalog>>> <window <named w <partition by b> <order by <asc nulls first c>>>>>',
    ],
    [
      'SELECT GROUPING(a) FROM s.t GROUP BY ROLLUP (a), GROUPING SETS ((a), ()) HAVING true',
      '<select <columns grouping(a)> <from <table t <namespace s>>> <group by <grouping rollup a> <grouping sets a <grouping empty>>> <having true>>',
    ],
    [
      'SELECT 1 FROM s.t, s.u FOR UPDATE OF t SKIP LOCKED FOR SHARE',
      '<query <select <columns 1> <from <table t <namespace s>> <table u <namespace s>>>> <for update skip locked <name t>> <for share>>',
    ],
  ])('%s', ([sql = '', outline]) => {
    const tree = dialect.queryOf(sql);
    if (outline === undefined) expect(tree.node).toBe('opaque');
    else expect(outlineOf(tree)).toBe(outline);
  });

  it('is kept as text if it is nested too deep', () => {
    const nested = (levels: number) => `SELECT 1 FROM ${'(SELECT 1 FROM '.repeat(levels)}t${') x'.repeat(levels)}`;
    expect(dialect.queryOf(nested(200)).node).toBe('clause');
    for (const levels of [400, 500, 5_000]) expect(dialect.queryOf(nested(levels)).node, `${levels}`).toBe('opaque');
  });

  it('is kept as text, with the reason, if it is not understood', () => {
    expect(dialect.queryOf('SELECT 1 FROM t TABLESAMPLE SYSTEM (1)')).toEqual({
      node: 'opaque',
      text: 'select 1 from t tablesample system ( 1 )',
      why: 'RangeTableSample in FROM',
    });
    for (const text of ['', 'SELECT 1; SELECT 2', 'DELETE FROM t', 'SELECT (', '('.repeat(100_000)]) {
      expect(dialect.queryOf(text).node, text.slice(0, 30)).toBe('opaque');
    }
  });
});
