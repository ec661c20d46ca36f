import type { Statement } from '../../../../introspection/index.ts';
import { openPostgresScratch } from '../../../scratch/postgres-scratch.ts';
import type { SqlFault } from '../../../scratch/scratch-database.ts';
import type { Replayed, ReplayOptions } from '../../statements/replay-engine.ts';
import { runStatements } from '../../statements/run-statements.ts';
import { openStatementPolicy } from './statement-policy.ts';
import { createdRoles, findMissingRole } from './statement-roles.ts';

/** Runs the statements in a new database. If roles are missing, it starts again with these roles created first. */
export async function openReplayed(statements: readonly Statement[], options: ReplayOptions): Promise<Replayed> {
  const roles = new Set(createdRoles(statements));
  for (;;) {
    const { major, preferred, extensions } = options;
    const database = await openPostgresScratch({ major, preferred, extensions, roles: [...roles] });
    const missing: string[] = [];
    const onFault = (fault: SqlFault) => {
      const role = findMissingRole(fault);
      if (role !== undefined && database.givesRoles && !roles.has(role)) missing.push(role);
    };
    const isAgain = () => missing.length > 0 && performance.now() < options.limit.until;
    try {
      const replayed = await runStatements(database, openStatementPolicy(), statements, options, onFault);
      if (!isAgain()) return replayed;
      await replayed.close();
    } catch (error) {
      if (!isAgain()) throw error;
    }
    for (const role of missing) roles.add(role);
  }
}
