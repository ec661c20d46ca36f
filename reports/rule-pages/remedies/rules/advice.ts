import { type RuleRemedy, rebuilt } from '../remedy.ts';

export const adviceRemedies = {
  'advice.foreign-key-types': {
    example: 'a key of 64 bits in a column of 32',
    hint: 'Give the column the type of the column that it references.',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE bigint;',
    sqlite: rebuilt('c INTEGER REFERENCES p (id)'),
  },
  'advice.not-in-force': {
    hint: 'Remove the cause first, such as duplicates or rows that the constraint refuses.',
    postgres: `REINDEX INDEX CONCURRENTLY t_c_idx;
-- a constraint: ALTER TABLE t ALTER CONSTRAINT t_c_fkey ENFORCED;
-- a trigger: ALTER TABLE t ENABLE TRIGGER t_touch;`,
    sqlite: null,
  },
  'advice.misread-type': { postgres: null, sqlite: rebuilt('c TEXT') },
  'advice.mixed-text': {
    example: 'a text of 300 characters, if one table accepts 255',
    postgres: 'ALTER TABLE t ALTER COLUMN c TYPE text;  -- or varchar(255) in the other table',
    sqlite: null,
  },
  'advice.nullable-key': { postgres: null, sqlite: rebuilt('c TEXT').replace('id INTEGER', 'id TEXT NOT NULL') },
  'advice.redundant-index': {
    example: 'an index on (a) beside one on (a, b)',
    postgres: 'DROP INDEX CONCURRENTLY t_a_idx;',
    sqlite: 'DROP INDEX t_a_idx;',
  },
  'advice.unindexed-foreign-key': {
    example: 'DELETE FROM p WHERE id = 1',
    postgres: 'CREATE INDEX CONCURRENTLY t_c_idx ON t (c);',
    sqlite: 'CREATE INDEX t_c_idx ON t (c);',
  },
  'advice.unkeyed-target': {
    example: 'INSERT INTO t (c) VALUES (1), which SQLite refuses with "foreign key mismatch"',
    postgres: 'ALTER TABLE p ADD CONSTRAINT p_id_key UNIQUE (id);',
    sqlite: 'CREATE UNIQUE INDEX p_id_key ON p (id);',
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
