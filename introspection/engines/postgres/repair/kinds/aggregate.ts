import type { KindRepair } from '../../../../repair.ts';

const KIND = `DROP AGGREGATE total(integer);
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');`;

export const aggregate: KindRepair<'aggregate'> = {
  add: "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');",
  drop: 'DROP AGGREGATE total(integer);',
  change: "CREATE OR REPLACE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');",
  rename: 'ALTER AGGREGATE old_name(integer) RENAME TO total;',
  fields: {
    kind: KIND,
    arguments: KIND,
    directArguments: KIND,
    returns: KIND,
    comment: "COMMENT ON AGGREGATE total(integer) IS 'what it is for';",
  },
};
