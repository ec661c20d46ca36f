/** Bodies that never change, by their key, up to so many bytes; those not asked for longest go first. */
export class BodyCache {
  readonly #limit: number;
  readonly #bodies = new Map<string, Uint8Array>();
  readonly #coming = new Map<string, Promise<Uint8Array>>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Made by one of those who ask at the same time, who all get what it throws. */
  async get(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#bodies.get(key);
    if (known !== undefined) {
      this.#bodies.delete(key);
      this.#bodies.set(key, known);
      return known;
    }
    const coming = this.#coming.get(key) ?? this.#make(key, make);
    this.#coming.set(key, coming);
    return await coming;
  }

  async #make(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    try {
      const body = await make();
      if (body.byteLength <= this.#limit) this.#keep(key, body);
      return body;
    } finally {
      this.#coming.delete(key);
    }
  }

  #keep(key: string, body: Uint8Array): void {
    this.#bodies.set(key, body);
    this.#bytes += body.byteLength;
    for (const [oldest, { byteLength }] of this.#bodies) {
      if (this.#bytes <= this.#limit) return;
      this.#bodies.delete(oldest);
      this.#bytes -= byteLength;
    }
  }
}
