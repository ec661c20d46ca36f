import type { RuleRepairs } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const keyRepairs: RuleRepairs = [
  ['check.inherited', null],
  ['constraint.redundant', rebuilt('c INTEGER CHECK (c > 0)')],
  ['foreign-key.restrict', rebuilt('c INTEGER REFERENCES p (id) ON DELETE NO ACTION')],
  [
    'foreign-key.broken',
    `CREATE UNIQUE INDEX p_id_key ON p (id);
-- or another target:
${rebuilt('c INTEGER REFERENCES p (id)')}`,
  ],
  ['foreign-key.match', rebuilt('c INTEGER REFERENCES p (id)')],
  ['unique.null-as-value', rebuilt("c TEXT CHECK (c <> '')")],
  ['index.null-as-value', rebuilt("c TEXT CHECK (c <> '')")],
  ['unique.implied', 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);'],
  ['index.unique-implied', 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);'],
  ['unique.swapped', rebuilt('c INTEGER REFERENCES p (id)')],
  ['unique.other-manner', rebuilt('c TEXT UNIQUE')],
  ['key.not-valid', null],
  ['key.held-by-invalid', null],
  ['index.not-valid', null],
  ['index.unique-absent', 'CREATE UNIQUE INDEX t_c_key ON t (c);'],
  [
    'index.unique-scope',
    `DROP INDEX t_c_key;
CREATE UNIQUE INDEX t_c_key ON t (c) WHERE c IS NOT NULL;`,
  ],
  [
    'index.unique-values',
    `DROP INDEX t_c_key;
CREATE UNIQUE INDEX t_c_key ON t (c);`,
  ],
  ['unique.column-order', 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);'],
  ['index.engine-method', 'CREATE VIRTUAL TABLE t_search USING fts5 (c);'],
  ['index.engine-only', 'CREATE VIRTUAL TABLE t_search USING fts5 (c);'],
  ['index.nocase', 'CREATE INDEX t_c_lower ON t (lower(c));  -- in place of COLLATE NOCASE; folds only A to Z too'],
  [
    'index.keys-unproved',
    `DROP INDEX t_c_idx;
CREATE INDEX t_c_idx ON t (lower(c));`,
  ],
  [
    'index.include-one-engine',
    `DROP INDEX t_c_idx;
CREATE INDEX t_c_idx ON t (c, id);`,
  ],
  ['foreign-key.none', rebuilt('c INTEGER REFERENCES p (id)')],
  ['index.redundant', 'DROP INDEX t_a_idx;'],
];
