import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

function again(postgres: string, sqlite: string | null, hint?: string): KindRemedies<'index'>['change'] {
  return {
    ...(hint !== undefined && { hint }),
    postgres: `CREATE ${postgres};\nDROP INDEX t_c_idx;\nALTER INDEX t_c_new RENAME TO t_c_idx;`,
    sqlite: sqlite && `DROP INDEX t_c_idx;\nCREATE ${sqlite};`,
  };
}

export const index: KindRemedies<'index'> = {
  add: {
    postgres: 'CREATE INDEX CONCURRENTLY t_c_idx ON t (c);  -- without a lock for writers; not in a transaction',
    sqlite: 'CREATE INDEX t_c_idx ON t (c);',
  },
  drop: { postgres: 'DROP INDEX CONCURRENTLY t_c_idx;', sqlite: 'DROP INDEX t_c_idx;' },
  change: again('INDEX t_c_new ON t (c)', 'INDEX t_c_idx ON t (c)'),
  rename: {
    postgres: 'ALTER INDEX old_name RENAME TO t_c_idx;',
    sqlite: 'CREATE INDEX t_c_idx ON t (c);\nDROP INDEX old_name;',
  },
  fields: {
    unique: again(
      'UNIQUE INDEX t_c_new ON t (c)',
      'UNIQUE INDEX t_c_idx ON t (c)',
      'It fails if there are duplicates.',
    ),
    nullsNotDistinct: again(
      'UNIQUE INDEX t_c_new ON t (c) NULLS NOT DISTINCT',
      null,
      'Since PostgreSQL 15. In SQLite, two NULLs are never equal.',
    ),
    method: again('INDEX t_c_new ON t USING btree (c)', null, 'SQLite has only b-trees.'),
    include: again(
      'INDEX t_c_new ON t (c) INCLUDE (id)',
      'INDEX t_c_idx ON t (c, id)',
      'SQLite has no INCLUDE; a further key column does the same for reads.',
    ),
    predicate: again('INDEX t_c_new ON t (c) WHERE c > 0', 'INDEX t_c_idx ON t (c) WHERE c > 0'),
    valid: postgresOnly('REINDEX INDEX CONCURRENTLY t_c_idx;'),
    options: postgresOnly(
      'ALTER INDEX t_c_idx SET (fillfactor = 90);\n-- to the default: ALTER INDEX t_c_idx RESET (fillfactor);',
    ),
    comment: commentOn('INDEX t_c_idx'),
    statistics: postgresOnly(
      'ALTER INDEX t_c_idx ALTER COLUMN 1 SET STATISTICS 500;  -- the first key; -1 is the default\nANALYZE t;',
    ),
    tablespace: postgresOnly('ALTER INDEX t_c_idx SET TABLESPACE pg_default;  -- it copies the whole index'),
  },
};
