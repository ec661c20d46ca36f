import { auditsOf } from './audit-config.ts';
import { channelsOf } from './channel-config.ts';
import { readConfigFile } from './config-file.ts';
import { databaseNames, databaseOf } from './database-config.ts';
import { allOrRefusals } from './joined-refusals.ts';
import type { Environment } from './secret-text.ts';
import type { ServiceConfig } from './service-config.ts';
import { accessOf, serviceOf, storeOf } from './service-settings.ts';

export interface ReadOptions {
  /** The values for `${NAME}`. */
  readonly env: Environment;
}

/**
 * Reads a whole configuration, checks it and fills in its secrets. The default path is `./evenkeel.yaml`. Throws
 * `EvenkeelError` with file, line and column of each mistake, what is wrong, and what would be right.
 */
export async function readServiceConfig(path: string | undefined, { env }: ReadOptions): Promise<ServiceConfig> {
  const file = await readConfigFile(path);
  const [databases, audits, channels, store, service, access] = await allOrRefusals([
    allOrRefusals(databaseNames(file).map((name) => databaseOf(file, name, env))),
    (async () => auditsOf(file))(),
    channelsOf(file, env),
    storeOf(file, env),
    (async () => serviceOf(file, env))(),
    accessOf(file, env),
  ]);
  return {
    origin: file.origin,
    databases: new Map(databases.map((database) => [database.name, database])),
    audits,
    store,
    service,
    channels,
    access,
  };
}
