import { sourcesOfMigrations } from '../migrations/sources-of-migrations.ts';
import type { AuditOptions } from './audit-options.ts';
import type { CommandContext } from './command-context.ts';
import { performGate } from './perform-gate.ts';

/** Audits the migrations in one or two folders, step by step. Throws `EvenkeelError`. */
export async function performMigrations(
  folders: readonly string[],
  options: AuditOptions,
  context: CommandContext,
): Promise<void> {
  await performGate(sourcesOfMigrations(folders), options, context, (job) => ({
    ...job,
    inSteps: options.strict ? 'strict' : true,
    roundTrip: options.roundTrip,
  }));
}
