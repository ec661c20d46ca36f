import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

function altered(clause: string): ReturnType<typeof postgresOnly> {
  return postgresOnly(`ALTER SEQUENCE s ${clause};`);
}

export const sequence: KindRemedies<'sequence'> = {
  add: postgresOnly(
    'CREATE SEQUENCE s START WITH 1;',
    'In SQLite an INTEGER PRIMARY KEY numbers itself; use a table with one row for other counters.',
  ),
  drop: postgresOnly('DROP SEQUENCE s;'),
  change: postgresOnly('DROP SEQUENCE s;\nCREATE SEQUENCE s START WITH 1;'),
  rename: postgresOnly('ALTER SEQUENCE old_name RENAME TO s;'),
  fields: {
    type: altered('AS bigint'),
    persistence: postgresOnly('ALTER SEQUENCE s SET LOGGED;  -- since PostgreSQL 15'),
    start: altered('START WITH 1'),
    increment: altered('INCREMENT BY 1'),
    minimum: altered('MINVALUE 1'),
    maximum: altered('NO MAXVALUE'),
    cycle: altered('NO CYCLE'),
    cache: altered('CACHE 1'),
    comment: commentOn('SEQUENCE s'),
  },
};
