import type { RuleRepairs } from '../../../../repair.ts';

const FOREIGN_KEY_MATCH = `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id);`;
const INDEX_ENGINE_METHOD = 'CREATE INDEX t_c_idx ON t (c);  -- a b-tree, which both engines have';

export const keyRepairs: RuleRepairs = [
  ['check.inherited', 'ALTER TABLE t DROP CONSTRAINT t_c_check;  -- inherited checks stay'],
  ['constraint.redundant', 'ALTER TABLE t DROP CONSTRAINT t_c_check1;'],
  [
    'foreign-key.restrict',
    `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON DELETE NO ACTION;`,
  ],
  ['foreign-key.broken', null],
  ['foreign-key.match', FOREIGN_KEY_MATCH],
  ['unique.null-as-value', "ALTER TABLE t ADD CHECK (c <> '');"],
  ['index.null-as-value', "ALTER TABLE t ADD CHECK (c <> '');"],
  ['unique.implied', 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);'],
  ['index.unique-implied', 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);'],
  ['unique.swapped', FOREIGN_KEY_MATCH],
  [
    'unique.other-manner',
    `ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c) NOT DEFERRABLE;`,
  ],
  [
    'key.not-valid',
    `REINDEX INDEX CONCURRENTLY t_c_key;
-- of a partitioned table: create the index on each partition that lacks it, then attach it
CREATE UNIQUE INDEX t_part_c_key ON t_part (c);
ALTER INDEX t_c_key ATTACH PARTITION t_part_c_key;`,
  ],
  ['key.held-by-invalid', 'REINDEX INDEX CONCURRENTLY t_c_key;'],
  ['index.not-valid', 'REINDEX INDEX CONCURRENTLY t_c_idx;'],
  ['index.unique-absent', 'CREATE UNIQUE INDEX CONCURRENTLY t_c_key ON t (c);'],
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
  [
    'unique.column-order',
    `ALTER TABLE t DROP CONSTRAINT t_a_b_key;
ALTER TABLE t ADD CONSTRAINT t_a_b_key UNIQUE (a, b);`,
  ],
  ['index.engine-method', INDEX_ENGINE_METHOD],
  ['index.engine-only', INDEX_ENGINE_METHOD],
  ['index.nocase', 'CREATE INDEX t_c_lower ON t (lower(c));'],
  [
    'index.keys-unproved',
    `DROP INDEX t_c_idx;
CREATE INDEX t_c_idx ON t (lower(c));`,
  ],
  [
    'index.include-one-engine',
    `CREATE INDEX t_c_new ON t (c);
DROP INDEX t_c_idx;
ALTER INDEX t_c_new RENAME TO t_c_idx;`,
  ],
  ['foreign-key.none', 'ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id);'],
  ['index.redundant', 'DROP INDEX CONCURRENTLY t_a_idx;'],
];
