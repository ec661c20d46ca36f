import { auditsOf } from './audit-config.ts';
import { channelsOf } from './channel-config.ts';
import { readConfigFile } from './config-file.ts';
import { databaseNames, databaseOf } from './database-config.ts';
import type { Environment } from './secret-text.ts';
import type { DatabaseConfig, ServiceConfig } from './service-config.ts';
import { accessOf, serviceOf, storeOf } from './service-settings.ts';

export interface ReadOptions {
  /** The values for `${NAME}`. */
  readonly env: Environment;
}

/**
 * Reads a whole configuration, checks it and fills in its secrets. The default path is `./evenkeel.yaml`. Throws
 * `EvenkeelError` with file, line and column, what is wrong, and what would be right.
 */
export async function readServiceConfig(path: string | undefined, { env }: ReadOptions): Promise<ServiceConfig> {
  const file = await readConfigFile(path);
  const audits = auditsOf(file);
  const databases = new Map<string, DatabaseConfig>();
  for (const name of databaseNames(file)) databases.set(name, await databaseOf(file, name, env));
  return {
    origin: file.origin,
    databases,
    audits,
    store: await storeOf(file, env),
    service: serviceOf(file, env),
    channels: await channelsOf(file, env),
    access: await accessOf(file, env),
  };
}
