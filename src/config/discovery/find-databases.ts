import type { Environment } from '../secret-text.ts';
import { findComposeServices } from './find-compose-services.ts';
import { findDatabaseFiles } from './find-database-files.ts';
import { findDatabaseUrls } from './find-database-urls.ts';
import { type FoundDatabase, toldApart } from './found-database.ts';

/** The databases that a directory and an environment name, each once. Opens none of them. */
export async function findDatabases(folder: string, env: Environment): Promise<readonly FoundDatabase[]> {
  const [files, urls, services] = await Promise.all([
    findDatabaseFiles(folder),
    findDatabaseUrls(folder, env),
    findComposeServices(folder),
  ]);
  return toldApart([...files, ...urls, ...services]);
}
