import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const DROP = 'ALTER TABLE t DROP CONSTRAINT t_c_excl;';
const ADD = 'ALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&)';

export const exclusionConstraint: KindRemedies<'exclusionConstraint'> = {
  add: {
    hint: 'It fails if there are rows that exclude each other. In SQLite, use a trigger.',
    postgres: `${ADD};`,
    sqlite: `CREATE TRIGGER t_c_excl BEFORE INSERT ON t
WHEN EXISTS (SELECT 1 FROM t AS other WHERE other.c = NEW.c)
BEGIN
  SELECT RAISE(ABORT, 'rows exclude each other');
END;`,
  },
  drop: postgresOnly(DROP),
  change: postgresOnly(`${DROP}\n${ADD};`),
  rename: postgresOnly('ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_excl;'),
  fields: {
    predicate: postgresOnly(`${DROP}\n${ADD} WHERE (id > 0);`),
    include: postgresOnly(
      `${DROP}\nALTER TABLE t ADD CONSTRAINT t_c_excl EXCLUDE USING gist (c WITH &&) INCLUDE (id);`,
    ),
    valid: postgresOnly('REINDEX INDEX CONCURRENTLY t_c_excl;', 'Remove the cause first, such as duplicates.'),
    deferrable: postgresOnly(`${DROP}\n${ADD} DEFERRABLE;`),
    initiallyDeferred: postgresOnly(`${DROP}\n${ADD} DEFERRABLE INITIALLY DEFERRED;`),
    options: postgresOnly(
      'ALTER INDEX t_c_excl SET (fillfactor = 90);\n-- to the default: ALTER INDEX t_c_excl RESET (fillfactor);',
    ),
    comment: commentOn('CONSTRAINT t_c_excl ON t'),
    tablespace: postgresOnly('ALTER INDEX t_c_excl SET TABLESPACE pg_default;  -- it copies the whole index'),
  },
};
