import { LRUCache } from 'lru-cache';

type Make = () => Promise<Uint8Array>;

/** Bodies that never change, by their key, up to so many bytes; those not asked for longest go first. */
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

  /** Made by one of those who ask at the same time, who all get what it throws. */
  async get(key: string, make: Make): Promise<Uint8Array> {
    return (await this.#bodies.fetch(key, { context: make })) ?? (await make());
  }
}
