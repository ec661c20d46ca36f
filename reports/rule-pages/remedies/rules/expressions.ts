import { kindRemedies } from '../kind-remedies.ts';
import { type RuleRemedy, rebuilt } from '../remedy.ts';

const DROP = 'ALTER TABLE t DROP CONSTRAINT t_c_check;';

function checked(hint: string, condition: { readonly postgres: string; readonly sqlite: string }): RuleRemedy {
  return {
    hint,
    postgres: `${DROP}\nALTER TABLE t ADD CONSTRAINT t_c_check CHECK (${condition.postgres});`,
    sqlite: `-- since SQLite 3.53:
${DROP}
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (${condition.sqlite});
-- before:
${rebuilt(`c TEXT, CONSTRAINT t_c_check CHECK (${condition.sqlite})`)}`,
  };
}

const ALIKE = "lower(c) LIKE 'a%'";

/** Shown for a check; the page of the rule says where others stand. */
export const expressionRemedies = {
  'expression.unproved': {
    ...kindRemedies.check.change,
    hint: 'When both mean the same, write them alike or accept the finding. How to replace one depends on its place: column.default, check.expression, index.predicate have it.',
  },
  'expression.value-once': {
    hint: 'Write both sides alike. A function that only reads can be declared STABLE; then the two are the same.',
    postgres: 'ALTER POLICY p ON t USING ((SELECT f()) = c);\n-- or: ALTER FUNCTION f() STABLE;',
    sqlite: null,
  },
  'expression.local-moment': {
    hint: "Write the moment in UTC; for a day, (now() AT TIME ZONE 'UTC')::date.",
    postgres: `ALTER TABLE t ALTER COLUMN c SET DEFAULT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS');`,
    sqlite: null,
  },
  'expression.session-date': {
    hint: 'Say of which time zone the day is.',
    postgres: "CREATE OR REPLACE VIEW v AS SELECT id, (c AT TIME ZONE 'UTC')::date AS c FROM t;",
    sqlite: null,
  },
  'expression.extremes': checked('Say what NULL stands for.', {
    postgres: 'least(coalesce(c, 0), id) >= 0',
    sqlite: 'min(coalesce(c, 0), id) >= 0',
  }),
  'expression.like-case': checked('With both sides in lower() the two engines agree on the letters A to Z.', {
    postgres: ALIKE,
    sqlite: ALIKE,
  }),
  'expression.ilike-case': checked(
    'For letters beyond A to Z let the application keep a folded copy of the text in a column of its own.',
    { postgres: ALIKE, sqlite: ALIKE },
  ),
} satisfies Readonly<Record<string, RuleRemedy>>;
