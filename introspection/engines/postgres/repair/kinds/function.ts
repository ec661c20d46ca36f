import type { KindRepair } from '../../../../repair.ts';

const ARGUMENTS = `DROP FUNCTION twice(integer);
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n * 2 $$;`;

export const functionKind: KindRepair<'function'> = {
  add: 'CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n * 2 $$;',
  drop: 'DROP FUNCTION twice(integer);',
  change: 'CREATE OR REPLACE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n * 2 $$;',
  rename: 'ALTER FUNCTION old_name(integer) RENAME TO twice;',
  fields: {
    arguments: ARGUMENTS,
    returns: ARGUMENTS,
    returnsSet: ARGUMENTS,
    window: ARGUMENTS,
    volatility: 'ALTER FUNCTION twice(integer) STABLE;',
    strict: 'ALTER FUNCTION twice(integer) STRICT;',
    leakproof: 'ALTER FUNCTION twice(integer) NOT LEAKPROOF;',
    parallel: 'ALTER FUNCTION twice(integer) PARALLEL SAFE;',
    securityDefiner: 'ALTER FUNCTION twice(integer) SECURITY INVOKER;',
    settings: "ALTER FUNCTION twice(integer) SET search_path = '';",
    cost: 'ALTER FUNCTION twice(integer) COST 100;',
    support: 'ALTER FUNCTION twice(integer) SUPPORT twice_support;',
    rows: 'ALTER FUNCTION twice(integer) ROWS 1000;',
    comment: "COMMENT ON FUNCTION twice(integer) IS 'what it is for';",
  },
};
