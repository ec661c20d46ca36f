import type { ReplayEngine } from '../statements/replay-engine.ts';
import { withPsqlVariables } from './postgres/psql-variables.ts';
import { withoutUnreplayed } from './postgres/without-unreplayed.ts';

/** PostgreSQL's statements run on a scratch server. */
export const postgres: ReplayEngine = {
  name: 'postgres',
  options: ['major', 'schema', 'extensions'],
  majors: { oldest: 13, newest: 18 },
  // A replay skips roles, so it has no options for owners and privileges.
  notReplayed: ['privilege', 'defaultPrivilege', 'owner'],
  withValues: withPsqlVariables,
  async open(statements, options) {
    const { openReplayed } = await import('./postgres/open-replayed.ts');
    return await openReplayed(statements, options);
  },
  async openEmpty(options) {
    const { openEmptyPostgres } = await import('../../scratch/empty-postgres.ts');
    return await openEmptyPostgres(options);
  },
  withoutUnreplayed,
};
