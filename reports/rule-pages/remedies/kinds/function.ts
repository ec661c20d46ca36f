import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const DEFINITION = 'FUNCTION twice(n integer) RETURNS integer LANGUAGE sql AS $$ SELECT n * 2 $$;';

function altered(clause: string): ReturnType<typeof postgresOnly> {
  return postgresOnly(`ALTER FUNCTION twice(integer) ${clause};`);
}

const AGAIN = postgresOnly(
  `DROP FUNCTION twice(integer);\nCREATE ${DEFINITION}`,
  'It cannot be replaced in place: drop what depends on the function first.',
);

export const functionKind: KindRemedies<'function'> = {
  add: postgresOnly(`CREATE ${DEFINITION}`, 'In SQLite the application registers its functions.'),
  drop: postgresOnly('DROP FUNCTION twice(integer);'),
  change: postgresOnly(`CREATE OR REPLACE ${DEFINITION}`),
  rename: postgresOnly('ALTER FUNCTION old_name(integer) RENAME TO twice;'),
  fields: {
    arguments: AGAIN,
    returns: AGAIN,
    returnsSet: AGAIN,
    window: AGAIN,
    volatility: altered('STABLE'),
    strict: altered('STRICT'),
    leakproof: altered('NOT LEAKPROOF'),
    parallel: altered('PARALLEL SAFE'),
    securityDefiner: altered('SECURITY INVOKER'),
    settings: altered("SET search_path = ''"),
    cost: altered('COST 100'),
    support: altered('SUPPORT twice_support'),
    rows: altered('ROWS 1000'),
    comment: commentOn('FUNCTION twice(integer)'),
  },
};
