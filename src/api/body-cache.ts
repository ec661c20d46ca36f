import { LRUCache } from 'lru-cache';

type Make = () => Promise<Uint8Array>;

/** Caches immutable bodies by key, up to a number of bytes; evicts the least recently used. */
export class BodyCache {
  readonly #bodies: LRUCache<string, Uint8Array, Make>;

  constructor(limit: number) {
    this.#bodies = new LRUCache<string, Uint8Array, Make>({
      maxSize: limit,
      sizeCalculation: ({ byteLength }) => Math.max(1, byteLength),
      fetchMethod: (_key, _stale, { context: make }) => make(),
      ignoreFetchAbort: true,
    });
  }

  /** Concurrent requests share one call, and its error. */
  async get(key: string, make: Make): Promise<Uint8Array> {
    return (await this.#bodies.fetch(key, { context: make })) ?? (await make());
  }
}
