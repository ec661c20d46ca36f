import fc from 'fast-check';

/** The words in which the engines write the same conditions otherwise. */
export interface ExpressionWords {
  readonly types: { readonly flag: string; readonly count: string; readonly amount: string };
  readonly truths: readonly string[];
  /** Conditions that only this engine can read. */
  readonly own: readonly string[];
  /** What a condition can be compared with. */
  readonly yes: string;
}

export const sqliteWords: ExpressionWords = {
  types: { flag: 'BOOLEAN', count: 'INTEGER', amount: 'DECIMAL(10,2)' },
  truths: ['1', '0', 'TRUE', 'FALSE'],
  own: [
    'f IS 1',
    'f IS NOT 0',
    'n',
    'NOT n',
    'NOT NOT n',
    'min(n, m) > 1',
    "name = '1'",
    'n IN ()',
    'name = 1.0',
    "instr(name, '1') > 0",
    'iif(f, n = 1, n > 1)',
    '(n > 1) + f = 1',
    'CASE WHEN f THEN n > 1 ELSE 1 END',
  ],
  yes: '1',
};

export const postgresWords: ExpressionWords = {
  types: { flag: 'boolean', count: 'bigint', amount: 'numeric(10,2)' },
  truths: ["'t'", 'FALSE', 'TRUE', "'f'"],
  own: [
    'n = ANY (ARRAY[1, 2])',
    'n <> ALL (ARRAY[1, 2])',
    'least(n, m) > 1',
    "name = '1'::text",
    'amount > 1::integer',
    "strpos(name, '1') > 0",
    "left(name, 1) = 'a'",
    "name ILIKE 'a%'",
    '(n > 1)::int + f::int = 1',
    'CASE WHEN f THEN n > 1 ELSE true END',
  ],
  yes: 'true',
};

/** One row for each way in which values and their absence can meet. */
export function tableOfExpressions({ types }: ExpressionWords): string {
  const values = (name: string, ...list: readonly string[]) =>
    `(SELECT NULL AS ${name} UNION ALL ${list.map((value) => `SELECT ${value}`).join(' UNION ALL ')}) ${name}s`;
  const flags = (name: string) => values(name, 'TRUE', 'FALSE');
  return `
    CREATE TABLE t (f ${types.flag}, g ${types.flag} NOT NULL, n ${types.count}, m ${types.count} NOT NULL, name TEXT, amount ${types.amount});
    INSERT INTO t SELECT f, g, n, m, name, amount FROM ${flags('f')}, ${flags('g')}, ${values('n', '0', '1', '2')},
      ${values('m', '1', '3')}, ${values('name', "''", "'1'", "'a'", "'A%'")}, ${values('amount', '1.5')}
      WHERE g IS NOT NULL AND m IS NOT NULL;`;
}

const SHARED = [
  ...[
    'f',
    'g',
    'f IS TRUE',
    'f IS NOT TRUE',
    'f IS FALSE',
    'f IS NOT FALSE',
    'f IS NULL',
    'f IS NOT NULL',
    'g IS TRUE',
  ],
  ...[
    'g IS NOT FALSE',
    'g IS FALSE',
    'NOT f',
    'NOT g',
    'n = 1',
    'n <> 1',
    '1 = n',
    'n > 1',
    '1 < n',
    'n <= 1',
    'n = 1.0',
  ],
  ...[
    'n IN (1, 2)',
    'n IN (2, 1)',
    'n IN (1, NULL)',
    'n NOT IN (1, 2)',
    'n NOT IN (1, NULL)',
    'n IN (1)',
    'n = 1 OR n = 2',
  ],
  ...[
    'n <> 1 AND n <> 2',
    'n BETWEEN 1 AND 2',
    'n NOT BETWEEN 1 AND 2',
    'n >= 1 AND n <= 2',
    'n IS NULL',
    'n IS NOT NULL',
  ],
  ...[
    'n IS NOT NULL AND n > 1',
    'n IS NULL OR n > 1',
    'n IS NULL OR n IN (1, 2)',
    'n / 2 = 1',
    'n / 2.0 = 1',
    'n * 1.0 = 1',
  ],
  ...[
    'n % 2 = 1',
    'n + m = 3',
    'm + n = 3',
    'amount * n > 1 + 1',
    'n * amount > 2',
    '2 * n + m > 2 * 2',
    'm + n * 2 > 4',
    'n - m = 1 - 2',
    'm - n = -1',
    'n = m',
    'm = n',
    'n < m',
    'm > n',
    'n IS NOT DISTINCT FROM 1',
    'n IS DISTINCT FROM NULL',
    'amount > 1',
  ],
  ...['amount > 1.50', 'amount > 1.5', 'CAST(amount AS INTEGER) > 1', 'coalesce(n, 0) > 1', 'coalesce(n, 0.0) > 1'],
  ...["name || 1.0 = 'a1'", "name || 1 = 'a1'", "name = 'a' OR name = '1'", "name IN ('1', 'a')", "name LIKE '%1%'"],
  ...["name NOT LIKE '%1%'", 'length(name) > 0', 'name IS NULL OR length(name) > 0', "coalesce(name, '') <> ''"],
  ...[
    "name = 'A' || '%'",
    "name = 'A%'",
    "'A' || ('%' || '') = name",
    "name || ('1' || 'a') = 'a1a'",
    "name || '1a' = 'a1a'",
  ],
  ...['CASE WHEN f IS TRUE THEN n = 1 ELSE n > 1 END', 'CASE WHEN f THEN n = 1 ELSE n > 1 END', 'nullif(n, 1) > 1'],
  ...['coalesce(f, FALSE)', 'coalesce(f, TRUE)', '(n, m) IN ((1, 1), (2, 3))', 'm = 3 AND n = 2 OR n = 1 AND m = 1'],
  ...['(n, m) = (1, 1)', 'NOT (n = 1 AND m = 1)', "name LIKE 'a%'", "name LIKE 'A\\%'", "name LIKE 'A!%' ESCAPE '!'"],
  ...[
    "name = 'A' || '%'",
    "name = 'A%'",
    "'A' || ('%' || '') = name",
    "name || ('1' || 'a') = 'a1a'",
    "name || '1a' = 'a1a'",
  ],
  ...["name LIKE 'A\\%' ESCAPE '\\'", "name LIKE '%!%%' ESCAPE '!'", "name LIKE '%\\%%'", "substr(name, 1, 1) = 'a'"],
];

/** Conditions over those columns, of which the engine refuses some. */
export function arbitraryExpression({ truths, own, yes }: ExpressionWords): fc.Arbitrary<string> {
  const truth = fc.constantFrom(...truths);
  const flag = fc.constantFrom('f', 'g');
  const compared = fc
    .tuple(flag, fc.constantFrom('=', '<>', 'IS DISTINCT FROM', 'IS NOT DISTINCT FROM'), truth, fc.boolean())
    .map(([one, sign, other, turned]) => (turned ? `${other} ${sign} ${one}` : `${one} ${sign} ${other}`));
  const chosen = fc.tuple(flag, truth, truth).map(([one, other, value]) => `coalesce(${one}, ${other}) = ${value}`);
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...SHARED, ...own),
      compared,
      chosen,
      tie('condition').map((inner) => `NOT (${inner})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) AND (${b})`),
      fc.tuple(tie('condition'), tie('condition')).map(([a, b]) => `(${a}) OR (${b})`),
      fc
        .tuple(tie('condition'), fc.constantFrom('TRUE', 'NOT TRUE', 'FALSE', 'NOT FALSE', 'NULL'))
        .map(([inner, test]) => `(${inner}) IS ${test}`),
      tie('condition').map((inner) => `(${inner}) = ${yes}`),
      fc.tuple(tie('condition'), fc.constantFrom('TRUE', 'FALSE')).map((parts) => `coalesce(${parts.join(', ')})`),
    ),
  }));
  return condition;
}
