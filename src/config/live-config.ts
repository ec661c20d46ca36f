import { type ReadOptions, readServiceConfig } from './read-service-config.ts';
import type { ServiceConfig } from './service-config.ts';

/** The current configuration. */
export interface LiveConfig {
  readonly current: ServiceConfig;
  /** Reads the file again. If it is invalid, throws `EvenkeelError`, changes nothing and calls no listener. */
  reload(): Promise<ServiceConfig>;
  /** Called with every new configuration; the returned function unsubscribes. */
  subscribe(listener: (config: ServiceConfig) => void): () => void;
}

/** Reads a configuration that can be reloaded. Throws like `readServiceConfig`. */
export async function openLiveConfig(path: string | undefined, options: ReadOptions): Promise<LiveConfig> {
  let current = await readServiceConfig(path, options);
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(config: ServiceConfig) => void>();
  const replace = async () => {
    const next = await readServiceConfig(path, options);
    current = next;
    for (const listener of listeners) listener(next);
    return next;
  };
  return {
    get current() {
      return current;
    },
    reload() {
      const reloaded = last.then(replace);
      last = reloaded.catch(() => {});
      return reloaded;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
