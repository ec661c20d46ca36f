import type { RuleRepairs } from '../../../../repair.ts';

const EXPRESSION_LIKE_CASE = `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (lower(c) LIKE 'a%');`;

export const expressionRepairs: RuleRepairs = [
  [
    'expression.unproved',
    `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);`,
  ],
  [
    'expression.value-once',
    `ALTER POLICY p ON t USING ((SELECT f()) = c);
-- or: ALTER FUNCTION f() STABLE;`,
  ],
  [
    'expression.local-moment',
    "ALTER TABLE t ALTER COLUMN c SET DEFAULT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS');",
  ],
  ['expression.session-date', "CREATE OR REPLACE VIEW v AS SELECT id, (c AT TIME ZONE 'UTC')::date AS c FROM t;"],
  [
    'expression.extremes',
    `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (least(coalesce(c, 0), id) >= 0);`,
  ],
  ['expression.like-case', EXPRESSION_LIKE_CASE],
  ['expression.ilike-case', EXPRESSION_LIKE_CASE],
];
