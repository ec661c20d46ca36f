import { commentOn, type KindRemedies, postgresOnly, rebuilt, sqliteOnly } from '../remedy.ts';

const DROP = 'ALTER TABLE t DROP CONSTRAINT t_c_key;';

function again(clauses: string): string {
  return `${DROP}\nALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE ${clauses};`;
}

export const unique: KindRemedies<'unique'> = {
  add: {
    hint: 'It fails if there are duplicates.',
    postgres: 'ALTER TABLE t ADD CONSTRAINT t_c_key UNIQUE (c);',
    sqlite: 'CREATE UNIQUE INDEX t_c_key ON t (c);  -- does the same without rebuilding the table',
  },
  drop: {
    hint: 'Drop the foreign keys that point at it first.',
    postgres: DROP,
    sqlite: `DROP INDEX t_c_key;  -- if it is an index\n-- if it is a constraint:\n${rebuilt()}`,
  },
  change: { postgres: again('(c)'), sqlite: rebuilt('c TEXT UNIQUE') },
  rename: { postgres: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_key;', sqlite: rebuilt('c TEXT UNIQUE') },
  fields: {
    nullsNotDistinct: postgresOnly(`-- since PostgreSQL 15\n${again('NULLS NOT DISTINCT (c)')}`),
    include: postgresOnly(again('(c) INCLUDE (id)')),
    valid: postgresOnly('REINDEX INDEX CONCURRENTLY t_c_key;', 'Remove the cause first, such as duplicates.'),
    deferrable: postgresOnly(again('(c) DEFERRABLE')),
    initiallyDeferred: postgresOnly(again('(c) DEFERRABLE INITIALLY DEFERRED')),
    withoutOverlaps: postgresOnly(`-- since PostgreSQL 18\n${again('(c, valid WITHOUT OVERLAPS)')}`),
    options: postgresOnly(
      'ALTER INDEX t_c_key SET (fillfactor = 90);\n-- to the default: ALTER INDEX t_c_key RESET (fillfactor);',
    ),
    onConflict: sqliteOnly(
      rebuilt('c TEXT UNIQUE ON CONFLICT ABORT'),
      'Put ON CONFLICT into the statement instead: INSERT … ON CONFLICT works on both engines.',
    ),
    comment: commentOn('CONSTRAINT t_c_key ON t'),
    tablespace: postgresOnly('ALTER INDEX t_c_key SET TABLESPACE pg_default;  -- it copies the whole index'),
  },
};
