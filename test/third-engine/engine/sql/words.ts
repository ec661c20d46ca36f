import { tokensFrom } from '../../../../introspection/scripts/sql-reading.ts';
import { tokenAt } from './scan.ts';

/** Why a text of Tally is refused. */
export class TallyError extends Error {}

/** Walks over the words and signs of a text, without white space and comments. Names are kept in small letters. */
export class TallyWords {
  readonly #words: readonly string[];
  #place = 0;

  constructor(text: string) {
    this.#words = [...tokensFrom(text, { tokenAt })].flatMap(({ kind, start, end }) =>
      kind === 'space' || kind === 'comment' ? [] : [text.slice(start, end)],
    );
  }

  peek(): string {
    return this.#words[this.#place]?.toLowerCase() ?? '';
  }

  isOver(): boolean {
    return this.#place >= this.#words.length;
  }

  /** As it is written. */
  take(): string {
    const word = this.#words[this.#place];
    if (word === undefined) throw new TallyError('the text ends too early');
    this.#place += 1;
    return word;
  }

  accept(word: string): boolean {
    if (this.peek() !== word) return false;
    this.#place += 1;
    return true;
  }

  expect(word: string): void {
    if (!this.accept(word)) throw new TallyError(`"${word}" is missing before "${this.peek()}"`);
  }

  name(): string {
    const word = this.take();
    if (!/^[a-z_]\w*$/i.test(word)) throw new TallyError(`"${word}" is no name`);
    return word.toLowerCase();
  }

  /** The parts between commas in the brackets that begin here. */
  list<T>(item: () => T): readonly T[] {
    this.expect('(');
    const items = [item()];
    while (this.accept(',')) items.push(item());
    this.expect(')');
    return items;
  }

  /** All words up to one of these on the same level of brackets, with a blank between two. */
  until(...ends: readonly string[]): string {
    const words: string[] = [];
    for (let depth = 0; !this.isOver() && (depth > 0 || !ends.includes(this.peek())); ) {
      if (this.peek() === '(') depth += 1;
      if (this.peek() === ')') depth -= 1;
      words.push(this.take());
    }
    return words.join(' ');
  }
}
