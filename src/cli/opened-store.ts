import type { Store } from '../store/store.ts';

/** Opens the store of a configuration and calls back; without a path, of ./evenkeel.yaml or the environment. */
export async function withStore<T>(config: string | undefined, task: (store: Store) => Promise<T>): Promise<T> {
  const { readStoreConfig } = await import('../config/read-store-config.ts');
  const { openStore } = await import('../store/open-store.ts');
  const { url } = await readStoreConfig(config, { env: process.env });
  const store = await openStore(url);
  try {
    return await task(store);
  } finally {
    await store.close();
  }
}
