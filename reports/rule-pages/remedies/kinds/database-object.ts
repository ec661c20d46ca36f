import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

export const databaseObject: KindRemedies<'databaseObject'> = {
  add: postgresOnly('CREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;'),
  drop: postgresOnly('DROP CAST (text AS integer);'),
  change: postgresOnly('DROP CAST (text AS integer);\nCREATE CAST (text AS integer) WITH INOUT AS ASSIGNMENT;'),
  fields: { comment: commentOn('CAST (text AS integer)') },
};
