import { nameOf } from './names.ts';
import { SqlSyntaxError } from './sql-syntax-error.ts';
import { type Token, type TokenKind, tokensOf } from './tokens.ts';

/** Walks over the tokens of one SQL text. Callers write words in capitals; they match in any letter case. */
export class TokenCursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  #place = 0;

  /** Throws `SqlSyntaxError` if the text cannot be split into tokens. */
  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokensOf(text);
    this.#end = { kind: 'end', start: text.length, end: text.length };
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#place + ahead] ?? this.#end;
  }

  take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.#place++;
    return token;
  }

  at(kind: TokenKind, ahead = 0): boolean {
    return this.peek(ahead).kind === kind;
  }

  accept(kind: TokenKind): boolean {
    if (!this.at(kind)) return false;
    this.#place++;
    return true;
  }

  expect(kind: TokenKind): void {
    if (!this.accept(kind)) this.fail(kind);
  }

  atWord(word: string, ahead = 0): boolean {
    const { kind, start, end } = this.peek(ahead);
    if (kind !== 'word' || end - start !== word.length) return false;
    for (let i = 0; i < word.length; i++) {
      if ((this.#text.charCodeAt(start + i) & ~0x20) !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  atWords(...words: readonly string[]): boolean {
    let ahead = 0;
    for (const word of words) if (!this.atWord(word, ahead++)) return false;
    return true;
  }

  /** Takes the words if all of them are here, in this order. */
  acceptWords(...words: readonly string[]): boolean {
    if (!this.atWords(...words)) return false;
    this.#place += words.length;
    return true;
  }

  expectWord(word: string): void {
    if (!this.acceptWords(word)) this.fail(word);
  }

  /** The unquoted word here in capitals, without taking it; empty if the token is not such a word. */
  word(ahead = 0): string {
    return this.at('word', ahead) ? this.textOf(this.peek(ahead)).toUpperCase() : '';
  }

  atName(ahead = 0): boolean {
    const { kind } = this.peek(ahead);
    return kind === 'word' || kind === 'quoted' || kind === 'string';
  }

  /** Takes a name, quoted in any way or not. */
  name(): string {
    if (!this.atName()) this.fail('a name');
    return nameOf(this.textOf(this.take()));
  }

  /** Takes `( … )` and returns the text in the brackets, from the first token to the last, as written. */
  bracketed(): string {
    const open = this.peek();
    this.expect('(');
    const { start } = this.peek();
    const end = this.#skipToClose(open);
    return this.slice(start, end);
  }

  /** Takes one token, or a bracket with its content. */
  pass(): void {
    if (this.at('(')) this.bracketed();
    else this.take();
  }

  /** Takes everything up to the end, without the last semicolons. */
  rest(): string {
    const { start } = this.peek();
    let end = start;
    while (!this.at('end')) {
      const token = this.take();
      if (token.kind !== ';') end = token.end;
    }
    return this.slice(start, end);
  }

  /** Where the token before this one ends. */
  behind(): number {
    return this.#tokens[this.#place - 1]?.end ?? 0;
  }

  textOf(token: Token): string {
    return this.#text.slice(token.start, token.end);
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  /** Throws `SqlSyntaxError` that says what was expected here. */
  fail(expected: string): never {
    const token = this.peek();
    const found = token.kind === 'end' ? 'the end' : JSON.stringify(this.textOf(token).slice(0, 40));
    throw new SqlSyntaxError(`expected ${expected}, found ${found}`, this.#text, token.start);
  }

  /** Moves to the closing bracket, and returns where the last token before it ends. */
  #skipToClose(open: Token): number {
    let depth = 1;
    for (;;) {
      const end = this.behind();
      const token = this.take();
      if (token.kind === '(') depth++;
      else if (token.kind === ')' && --depth === 0) return end;
      else if (token.kind === 'end') throw new SqlSyntaxError('a ( that is never closed', this.#text, open.start);
    }
  }
}
