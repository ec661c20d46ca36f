import type { KindRepair } from '../../../../repair.ts';

export const sequence: KindRepair<'sequence'> = {
  add: 'CREATE SEQUENCE s START WITH 1;',
  drop: 'DROP SEQUENCE s;',
  change: `DROP SEQUENCE s;
CREATE SEQUENCE s START WITH 1;`,
  rename: 'ALTER SEQUENCE old_name RENAME TO s;',
  fields: {
    type: 'ALTER SEQUENCE s AS bigint;',
    persistence: 'ALTER SEQUENCE s SET LOGGED;  -- since PostgreSQL 15',
    start: 'ALTER SEQUENCE s START WITH 1;',
    increment: 'ALTER SEQUENCE s INCREMENT BY 1;',
    minimum: 'ALTER SEQUENCE s MINVALUE 1;',
    maximum: 'ALTER SEQUENCE s NO MAXVALUE;',
    cycle: 'ALTER SEQUENCE s NO CYCLE;',
    cache: 'ALTER SEQUENCE s CACHE 1;',
    comment: "COMMENT ON SEQUENCE s IS 'what it is for';",
  },
};
