import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

const EXPRESSION_LIKE_CASE = `-- since SQLite 3.53:
ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (lower(c) LIKE 'a%');
-- before:
${rebuilt("c TEXT, CONSTRAINT t_c_check CHECK (lower(c) LIKE 'a%')")}`;

export const expressionRepairs: RuleRepairs = [
  [
    'expression.unproved',
    `-- since SQLite 3.53, where it has a name:
ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);
-- before:
${rebuilt('c INTEGER, CONSTRAINT t_c_check CHECK (c > 0)')}`,
  ],
  ['expression.value-once', null],
  ['expression.local-moment', null],
  ['expression.session-date', null],
  [
    'expression.extremes',
    `-- since SQLite 3.53:
ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (min(coalesce(c, 0), id) >= 0);
-- before:
${rebuilt('c TEXT, CONSTRAINT t_c_check CHECK (min(coalesce(c, 0), id) >= 0)')}`,
  ],
  ['expression.like-case', EXPRESSION_LIKE_CASE],
  ['expression.ilike-case', EXPRESSION_LIKE_CASE],
];
