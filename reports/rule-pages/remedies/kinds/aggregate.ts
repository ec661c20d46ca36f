import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const DEFINITION = "AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');";
const AGAIN = postgresOnly(
  `DROP AGGREGATE total(integer);\nCREATE ${DEFINITION}`,
  'It cannot be replaced in place: drop what depends on the aggregate first.',
);

export const aggregate: KindRemedies<'aggregate'> = {
  add: postgresOnly(`CREATE ${DEFINITION}`, 'In SQLite the application registers its aggregates.'),
  drop: postgresOnly('DROP AGGREGATE total(integer);'),
  change: postgresOnly(`CREATE OR REPLACE ${DEFINITION}`),
  rename: postgresOnly('ALTER AGGREGATE old_name(integer) RENAME TO total;'),
  fields: {
    kind: AGAIN,
    arguments: AGAIN,
    directArguments: AGAIN,
    returns: AGAIN,
    comment: commentOn('AGGREGATE total(integer)'),
  },
};
