import { type RuleRemedy, rebuilt } from '../remedy.ts';

const UNIQUE_INDEX = 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);';
const UPSERT = 'INSERT INTO t (a, b) VALUES (1, 2) ON CONFLICT (a, b) DO NOTHING';
const GIVE_OR_DROP = 'If no statement needs it, keep it or drop it: the other side works without it.';

/** Which of the two an upsert may name depends on the side. */
const NULL_AS_VALUE = {
  example: "'' beside NULL, if the index is over coalesce(c, '')",
  hint: 'Refuse the value that replaces NULL with a check; then both sides accept the same rows. An upsert must name the index of its side.',
  postgres: "ALTER TABLE t ADD CHECK (c <> '');",
  sqlite: rebuilt("c TEXT CHECK (c <> '')"),
};

export const keyRemedies = {
  'check.inherited': {
    hint: 'Keep it, or drop the check where the table has it itself.',
    postgres: 'ALTER TABLE t DROP CONSTRAINT t_c_check;  -- inherited checks stay',
    sqlite: null,
  },
  'constraint.redundant': {
    example: 'CHECK (c > 0) twice on one table',
    hint: 'Keep the one that migrations name.',
    postgres: 'ALTER TABLE t DROP CONSTRAINT t_c_check1;',
    sqlite: rebuilt('c INTEGER CHECK (c > 0)'),
  },
  'foreign-key.restrict': {
    hint: 'NO ACTION on both sides is usually right.',
    postgres: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON DELETE NO ACTION;`,
    sqlite: rebuilt('c INTEGER REFERENCES p (id) ON DELETE NO ACTION'),
  },
  'foreign-key.broken': {
    example: 'INSERT INTO t (c) VALUES (1), which SQLite refuses with "foreign key mismatch" or "no such table"',
    hint: 'Point the key at columns that exist and are unique, as on the other side. If the column is right but not unique, a unique index makes the key work.',
    postgres: null,
    sqlite: `CREATE UNIQUE INDEX p_id_key ON p (id);
-- or another target:
${rebuilt('c INTEGER REFERENCES p (id)')}`,
  },
  'foreign-key.match': {
    example: 'a key of two columns of which one is NULL; with one column there is no example',
    hint: 'With a single column MATCH has no effect: leave it out.',
    postgres: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id);`,
    sqlite: rebuilt('c INTEGER REFERENCES p (id)'),
  },
  'unique.null-as-value': NULL_AS_VALUE,
  'index.null-as-value': NULL_AS_VALUE,
  'unique.implied': { example: UPSERT, hint: GIVE_OR_DROP, postgres: UNIQUE_INDEX, sqlite: UNIQUE_INDEX },
  'index.unique-implied': { example: UPSERT, hint: GIVE_OR_DROP, postgres: UNIQUE_INDEX, sqlite: UNIQUE_INDEX },
  'unique.swapped': {
    example: 'REFERENCES t, with the primary key on a here and on b there',
    hint: 'Name the columns in REFERENCES and in ON CONFLICT, or use the same columns as the primary key.',
    postgres: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id);`,
    sqlite: rebuilt('c INTEGER REFERENCES p (id)'),
  },
  'unique.other-manner': {
    example: 'UPDATE t SET c = c + 1',
    hint: 'Check immediately on both sides, unless a statement or transaction needs temporary duplicates.',
    postgres: `ALTER TABLE t DROP CONSTRAINT t_c_key;
ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c) NOT DEFERRABLE;`,
    sqlite: rebuilt('c TEXT UNIQUE'),
  },
  'key.not-valid': {
    example: 'the same key twice',
    hint: 'Find the cause: duplicates, or a partition without the index.',
    postgres: `REINDEX INDEX CONCURRENTLY t_c_key;
-- of a partitioned table: create the index on each partition that lacks it, then attach it
CREATE UNIQUE INDEX t_part_c_key ON t_part (c);
ALTER INDEX t_c_key ATTACH PARTITION t_part_c_key;`,
    sqlite: null,
  },
  'key.held-by-invalid': {
    example: 'the same key twice',
    hint: 'Remove the duplicates first.',
    postgres: 'REINDEX INDEX CONCURRENTLY t_c_key;',
    sqlite: null,
  },
  'index.not-valid': { postgres: 'REINDEX INDEX CONCURRENTLY t_c_idx;', sqlite: null },
  'index.unique-absent': {
    hint: 'It fails if there are duplicates.',
    postgres: 'CREATE UNIQUE INDEX CONCURRENTLY t_c_key ON t (c);',
    sqlite: 'CREATE UNIQUE INDEX t_c_key ON t (c);',
  },
  'index.unique-scope': {
    hint: 'Decide which duplicates to refuse, and create the same index on both sides.',
    postgres: `DROP INDEX t_c_key;
CREATE UNIQUE INDEX t_c_key ON t (c) WHERE c IS NOT NULL;`,
    sqlite: `DROP INDEX t_c_key;
CREATE UNIQUE INDEX t_c_key ON t (c) WHERE c IS NOT NULL;`,
  },
  'index.unique-values': {
    example: "INSERT INTO t (c) VALUES ('x') ON CONFLICT (c) DO NOTHING",
    hint: 'Keep it, unless a statement names the columns in ON CONFLICT.',
    postgres: `DROP INDEX t_c_key;
CREATE UNIQUE INDEX t_c_key ON t (c);`,
    sqlite: `DROP INDEX t_c_key;
CREATE UNIQUE INDEX t_c_key ON t (c);`,
  },
  'unique.column-order': {
    example: 'SELECT * FROM t WHERE a = 1, with a key on (b, a)',
    hint: 'Put the column first that most queries use alone; an index on the other column helps the rest.',
    postgres: `ALTER TABLE t DROP CONSTRAINT t_a_b_key;
ALTER TABLE t ADD CONSTRAINT t_a_b_key UNIQUE (a, b);`,
    sqlite: 'CREATE UNIQUE INDEX t_a_b_key ON t (a, b);',
  },
  'index.engine-method': {
    example: 'a search in an array, which a GIN index supports and a b-tree does not',
    hint: 'Nothing to fix. SQLite has full-text tables for text search and R-tree tables for ranges.',
    postgres: 'CREATE INDEX t_c_idx ON t (c);  -- a b-tree, which both engines have',
    sqlite: 'CREATE VIRTUAL TABLE t_search USING fts5 (c);',
  },
  'index.engine-only': {
    example: 'a search in an array, which a GIN index supports',
    hint: 'Nothing to fix. SQLite has full-text tables for text search and R-tree tables for ranges.',
    postgres: 'CREATE INDEX t_c_idx ON t (c);  -- a b-tree, which both engines have',
    sqlite: 'CREATE VIRTUAL TABLE t_search USING fts5 (c);',
  },
  'index.nocase': {
    hint: 'If letters outside A to Z matter, store a folded copy of the text in a separate column and index that.',
    postgres: 'CREATE INDEX t_c_lower ON t (lower(c));',
    sqlite: 'CREATE INDEX t_c_lower ON t (lower(c));  -- in place of COLLATE NOCASE; folds only A to Z too',
  },
  'index.keys-unproved': {
    hint: 'If both mean the same, write them in the same way if the engines allow it, or accept the finding.',
    postgres: 'DROP INDEX t_c_idx;\nCREATE INDEX t_c_idx ON t (lower(c));',
    sqlite: 'DROP INDEX t_c_idx;\nCREATE INDEX t_c_idx ON t (lower(c));',
  },
  'index.include-one-engine': {
    hint: 'Nothing to fix. A further key column does the same for reads.',
    postgres: 'CREATE INDEX t_c_new ON t (c);\nDROP INDEX t_c_idx;\nALTER INDEX t_c_new RENAME TO t_c_idx;',
    sqlite: 'DROP INDEX t_c_idx;\nCREATE INDEX t_c_idx ON t (c, id);',
  },
  'foreign-key.none': {
    hint: 'If the application checks its references itself, accept the finding.',
    postgres: 'ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id);',
    sqlite: rebuilt('c INTEGER REFERENCES p (id)'),
  },
  'index.redundant': {
    example: 'an index on (a) beside one on (a, b)',
    postgres: 'DROP INDEX CONCURRENTLY t_a_idx;',
    sqlite: 'DROP INDEX t_a_idx;',
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
