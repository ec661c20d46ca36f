import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

export const schema: KindRemedies<'schema'> = {
  add: postgresOnly('CREATE SCHEMA app;'),
  drop: postgresOnly('DROP SCHEMA app;'),
  change: postgresOnly('CREATE SCHEMA app;'),
  fields: { comment: commentOn('SCHEMA app') },
};
