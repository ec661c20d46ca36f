import { replayedProtocol } from './replayed-protocol.ts';

/** `migrations:db/migrations`: a folder of migrations in SQL. */
export const migrations = replayedProtocol('migrations', async () => {
  const { readMigrationFiles } = await import('../replay/scripts/migration-files.ts');
  return readMigrationFiles;
});
