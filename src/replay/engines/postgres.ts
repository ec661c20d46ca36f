import type { ReplayEngine } from '../statements/replay-engine.ts';
import { withPsqlVariables } from './postgres/psql-variables.ts';
import { withoutUnreplayed } from './postgres/without-unreplayed.ts';

/** PostgreSQL's statements run on a scratch server. */
export const postgres: ReplayEngine = {
  name: 'postgres',
  options: ['major', 'schema', 'extensions'],
  majors: { oldest: 13, newest: 18 },
  // Roles are passed over, so no option of a replayed source asks for what they own and may do.
  notReplayed: ['privilege', 'defaultPrivilege', 'owner'],
  withValues: withPsqlVariables,
  async open(statements, options) {
    const { openReplayed } = await import('./postgres/open-replayed.ts');
    return await openReplayed(statements, options);
  },
  withoutUnreplayed,
};
