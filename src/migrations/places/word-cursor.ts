import type { NameReading } from './name-reading.ts';
import { depthOf, isSign, keywordOf, type SqlWord } from './sql-word.ts';

/** A name, and the namespace it is qualified with. */
export interface QualifiedName {
  readonly namespace: string | undefined;
  readonly name: string;
}

/** Walks over the words of a statement, or of a part of one. Keywords are asked for in capitals. */
export class WordCursor {
  readonly #words: readonly SqlWord[];
  readonly #reading: NameReading;
  #place = 0;

  constructor(words: readonly SqlWord[], reading: NameReading) {
    this.#words = words;
    this.#reading = reading;
  }

  get done(): boolean {
    return this.#place >= this.#words.length;
  }

  /** Of the next word, or of the last one at the end. */
  get line(): number {
    return (this.#words[this.#place] ?? this.#words.at(-1))?.line ?? 1;
  }

  keyword(ahead = 0): string {
    return keywordOf(this.#words[this.#place + ahead]);
  }

  skip(): void {
    this.#place += 1;
  }

  /** Takes the keywords if all of them stand here. */
  accept(...keywords: readonly string[]): boolean {
    if (!keywords.every((keyword, ahead) => this.keyword(ahead) === keyword)) return false;
    this.#place += keywords.length;
    return true;
  }

  /** Goes behind the first of these keywords outside brackets; false, at the end, where there is none. */
  acceptUpTo(keyword: string): boolean {
    while (!this.done) {
      if (this.accept(keyword)) return true;
      this.pass();
    }
    return false;
  }

  atSign(sign: string): boolean {
    return isSign(this.#words[this.#place], sign);
  }

  /** The name here, folded, which is taken. */
  name(): string | undefined {
    const word = this.#words[this.#place];
    const name = word === undefined ? undefined : this.#reading.nameOf(word);
    if (name !== undefined) this.#place += 1;
    return name;
  }

  qualifiedName(): QualifiedName | undefined {
    const first = this.name();
    if (first === undefined) return undefined;
    if (!this.atSign('.')) return { namespace: undefined, name: first };
    this.skip();
    const second = this.name();
    return second === undefined ? undefined : { namespace: first, name: second };
  }

  /** The words in the brackets that begin here, which are taken with them; undefined where none begin. */
  group(): readonly SqlWord[] | undefined {
    if (!this.atSign('(')) return undefined;
    const start = this.#place + 1;
    this.pass();
    return this.#words.slice(start, this.#place - 1);
  }

  /** Takes one word, or brackets with all that they hold. */
  pass(): void {
    let depth = 0;
    do {
      const word = this.#words[this.#place];
      if (word === undefined) return;
      depth += depthOf(word);
      this.#place += 1;
    } while (depth > 0);
  }

  rest(): readonly SqlWord[] {
    return this.#words.slice(this.#place);
  }
}
