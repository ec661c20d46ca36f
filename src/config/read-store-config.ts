import { channelsOf } from './channel-config.ts';
import { readConfigFile } from './config-file.ts';
import type { ReadOptions } from './read-service-config.ts';
import type { ChannelConfig, StoreConfig } from './service-config.ts';
import { storeOf } from './service-settings.ts';

/**
 * Reads the URL of the store, and no other secret; with `EVENKEEL_STORE_URL` no configuration is needed. Throws `EvenkeelError` as
 * `readServiceConfig` does.
 */
export async function readStoreConfig(path: string | undefined, { env }: ReadOptions): Promise<StoreConfig> {
  const { EVENKEEL_STORE_URL: given = '' } = env;
  return await storeOf(await readConfigFile(path, { optional: path === undefined && given !== '' }), env);
}

/** Reads the channels by name too, with their secrets. */
export async function readChannelConfig(
  path: string | undefined,
  { env }: ReadOptions,
): Promise<{ readonly store: StoreConfig; readonly channels: ReadonlyMap<string, ChannelConfig> }> {
  const file = await readConfigFile(path);
  return { store: await storeOf(file, env), channels: await channelsOf(file, env) };
}
