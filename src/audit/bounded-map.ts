/** Values by name, up to a total size: the ones that were not used for the longest time are dropped first. */
export class BoundedMap<T> {
  readonly #most: number;
  readonly #kept = new Map<string, { readonly value: T; readonly size: number }>();
  #total = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): T | undefined {
    const found = this.#kept.get(name);
    if (found === undefined) return undefined;
    this.#kept.delete(name);
    this.#kept.set(name, found);
    return found.value;
  }

  /** `size` is in the unit of the total. A value that is larger than the total is not kept. */
  set(name: string, value: T, size: number): void {
    this.delete(name);
    this.#kept.set(name, { value, size });
    this.#total += size;
    for (const oldest of this.#kept.keys()) {
      if (this.#total <= this.#most) return;
      this.delete(oldest);
    }
  }

  delete(name: string): void {
    this.#total -= this.#kept.get(name)?.size ?? 0;
    this.#kept.delete(name);
  }
}
