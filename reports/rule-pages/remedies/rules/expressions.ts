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

/** Shown for a check; the page of the rule refers to the others. */
export const expressionRemedies = {
  'expression.unproved': {
    ...kindRemedies.check.change,
    hint: 'If both mean the same, write them in the same way or accept the finding. To replace one, see column.default, check.expression or index.predicate.',
  },
  'expression.value-once': {
    hint: 'Write both sides in the same way. If the function only reads, declare it STABLE; then the two are equal.',
    postgres: 'ALTER POLICY p ON t USING ((SELECT f()) = c);\n-- or: ALTER FUNCTION f() STABLE;',
    sqlite: null,
  },
  'expression.local-moment': {
    hint: "Use UTC; for a date, (now() AT TIME ZONE 'UTC')::date.",
    postgres: `ALTER TABLE t ALTER COLUMN c SET DEFAULT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS');`,
    sqlite: null,
  },
  'expression.session-date': {
    hint: 'Give the time zone of the date.',
    postgres: "CREATE OR REPLACE VIEW v AS SELECT id, (c AT TIME ZONE 'UTC')::date AS c FROM t;",
    sqlite: null,
  },
  'expression.extremes': checked('Handle NULL explicitly.', {
    postgres: 'least(coalesce(c, 0), id) >= 0',
    sqlite: 'min(coalesce(c, 0), id) >= 0',
  }),
  'expression.like-case': checked('With both sides in lower() the two engines agree on the letters A to Z.', {
    postgres: ALIKE,
    sqlite: ALIKE,
  }),
  'expression.ilike-case': checked(
    'For letters beyond A to Z, let the application store a folded copy of the text in a separate column.',
    { postgres: ALIKE, sqlite: ALIKE },
  ),
} satisfies Readonly<Record<string, RuleRemedy>>;
