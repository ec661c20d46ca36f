import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const DEFINITION = 'PROCEDURE tidy(days integer) LANGUAGE sql AS $$ DELETE FROM t WHERE id < days $$;';

export const procedure: KindRemedies<'procedure'> = {
  add: postgresOnly(`CREATE ${DEFINITION}`, 'SQLite has no procedures: the application runs the statements itself.'),
  drop: postgresOnly('DROP PROCEDURE tidy(integer);'),
  change: postgresOnly(`CREATE OR REPLACE ${DEFINITION}`),
  rename: postgresOnly('ALTER PROCEDURE old_name(integer) RENAME TO tidy;'),
  fields: {
    arguments: postgresOnly(`DROP PROCEDURE tidy(integer);\nCREATE ${DEFINITION}`),
    securityDefiner: postgresOnly('ALTER PROCEDURE tidy(integer) SECURITY INVOKER;'),
    settings: postgresOnly("ALTER PROCEDURE tidy(integer) SET search_path = '';"),
    comment: commentOn('PROCEDURE tidy(integer)'),
  },
};
