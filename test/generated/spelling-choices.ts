/** Chooses among spellings, the same ones for the same seed. */
export class SpellingChoices {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  pick<const T>(...options: readonly [T, ...T[]]): T {
    return options[Math.floor(this.#next() * options.length)] ?? options[0];
  }

  coin(): boolean {
    return this.#next() < 0.5;
  }

  shuffled<T>(items: readonly T[]): readonly T[] {
    return items
      .map((item) => ({ item, rank: this.#next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }

  /** Mulberry32: 32 bits of state are plenty for spellings. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
