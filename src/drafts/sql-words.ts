import { type Engine, type SqlToken, tokensFrom } from '../../introspection/index.ts';

/** A statement is not of the form that is translated. */
export class Unread extends Error {}

/** The words of a statement, one after the other. Throws `Unread` where another word stands. */
export class SqlWords {
  readonly #text: string;
  readonly #tokens: readonly SqlToken[];
  readonly #from: Engine;
  #at = 0;

  constructor(text: string, from: Engine) {
    this.#text = text;
    this.#from = from;
    this.#tokens = [...tokensFrom(text, from.sql)].filter(({ kind }) => kind !== 'space' && kind !== 'comment');
  }

  is(word: string, ahead = 0): boolean {
    return this.#word(ahead)?.toUpperCase() === word;
  }

  takes(...words: readonly string[]): boolean {
    const found = words.every((word, ahead) => this.is(word, ahead));
    if (found) this.#at += words.length;
    return found;
  }

  expect(word: string): void {
    if (!this.takes(word)) throw new Unread(`${this.#word() ?? 'nothing'} stands where only ${word} is translated`);
  }

  /** A name; its namespace is left out. */
  name(): string {
    const name = this.nameIn(this.#word() ?? '');
    this.#at += 1;
    if (!this.is('.')) return name;
    this.#at += 1;
    return this.name();
  }

  /** A name without its quotes. */
  nameIn(text: string): string {
    const quoted = /^(?:"([\s\S]*)"|`([\s\S]*)`|\[([\s\S]*)\])$/.exec(text.trim());
    const inner = quoted?.[1] ?? quoted?.[2] ?? quoted?.[3];
    if (inner !== undefined) return inner.replaceAll('""', '"');
    if (!/^[\p{L}_][\p{L}\p{N}_$]*$/u.test(text.trim())) throw new Unread(`${text || 'nothing'} is no name`);
    return this.#from.dialect.foldName(text.trim());
  }

  /** The texts between brackets, which stand between commas. */
  list(): readonly string[] {
    this.expect('(');
    const texts: string[] = [];
    do texts.push(this.until([',', ')']));
    while (this.takes(','));
    this.expect(')');
    return texts;
  }

  /** The text up to one of these words outside brackets, or to the end. */
  until(ends: readonly string[]): string {
    const first = this.#tokens[this.#at];
    let depth = 0;
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      const word = this.#word()?.toUpperCase() ?? '';
      if (depth === 0 && ends.includes(word)) break;
      if (word === '(') depth += 1;
      if (word === ')') depth -= 1;
    }
    const last = this.#tokens[this.#at - 1];
    return first === undefined || last === undefined || last.end <= first.start
      ? ''
      : this.#text.slice(first.start, last.end);
  }

  end(): void {
    this.takes(';');
    const left = this.#word();
    if (left !== undefined) throw new Unread(`${left} is not translated there`);
  }

  #word(ahead = 0): string | undefined {
    const token = this.#tokens[this.#at + ahead];
    return token && this.#text.slice(token.start, token.end);
  }
}
