import type { KindRepair } from '../../../../repair.ts';

export const procedure: KindRepair<'procedure'> = {
  add: 'CREATE PROCEDURE tidy(days integer) LANGUAGE sql AS $$ DELETE FROM t WHERE id < days $$;',
  drop: 'DROP PROCEDURE tidy(integer);',
  change: 'CREATE OR REPLACE PROCEDURE tidy(days integer) LANGUAGE sql AS $$ DELETE FROM t WHERE id < days $$;',
  rename: 'ALTER PROCEDURE old_name(integer) RENAME TO tidy;',
  fields: {
    arguments: `DROP PROCEDURE tidy(integer);
CREATE PROCEDURE tidy(days integer) LANGUAGE sql AS $$ DELETE FROM t WHERE id < days $$;`,
    securityDefiner: 'ALTER PROCEDURE tidy(integer) SECURITY INVOKER;',
    settings: "ALTER PROCEDURE tidy(integer) SET search_path = '';",
    comment: "COMMENT ON PROCEDURE tidy(integer) IS 'what it is for';",
  },
};
