import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const DEFINITION = 'RULE t_rule AS ON DELETE TO t DO INSTEAD NOTHING;';

export const rule: KindRemedies<'rule'> = {
  add: {
    hint: 'A trigger can usually do the same, and SQLite has triggers too.',
    postgres: `CREATE ${DEFINITION}`,
    sqlite: 'CREATE TRIGGER t_rule BEFORE DELETE ON t\nBEGIN\n  SELECT RAISE(IGNORE);\nEND;',
  },
  drop: postgresOnly('DROP RULE t_rule ON t;'),
  change: postgresOnly(`CREATE OR REPLACE ${DEFINITION}`),
  rename: postgresOnly('ALTER RULE old_name ON t RENAME TO t_rule;'),
  fields: {
    enabled: postgresOnly(
      'ALTER TABLE t ENABLE RULE t_rule;\n-- the other way round: ALTER TABLE t DISABLE RULE t_rule;',
    ),
    comment: commentOn('RULE t_rule ON t'),
  },
};
