import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

export const extension: KindRemedies<'extension'> = {
  add: postgresOnly('CREATE EXTENSION pg_trgm;', 'The server must have its files.'),
  drop: postgresOnly('DROP EXTENSION pg_trgm;', 'Drop what depends on it first.'),
  change: postgresOnly('ALTER EXTENSION pg_trgm UPDATE;'),
  fields: {
    version: postgresOnly("ALTER EXTENSION pg_trgm UPDATE TO '1.6';"),
    schema: postgresOnly('ALTER EXTENSION pg_trgm SET SCHEMA extensions;'),
    comment: commentOn('EXTENSION pg_trgm'),
  },
};
