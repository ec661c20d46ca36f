/** The text of a draft: statements, and comments about what is not translated. */
export class DraftLines {
  readonly #statements: string[] = [];
  readonly #comments: string[] = [];

  get isEmpty(): boolean {
    return this.#statements.length === 0 && this.#comments.length === 0;
  }

  add(...statements: readonly string[]): void {
    this.#statements.push(...statements);
  }

  /** What is not translated, why, and its text. */
  leave(what: string, why: string, original = ''): void {
    const comment = commented(`${what}: ${why}.`) + (original === '' ? '' : `\n${commented(original, '--   ')}`);
    if (!this.#comments.includes(comment)) this.#comments.push(comment);
  }

  text(head: string): string {
    const left = this.#comments.length === 0 ? [] : [commented('Not translated:'), ...this.#comments];
    return `${[commented(head), ...this.#statements, ...left].join('\n')}\n`;
  }
}

/** A text as comments, so that no line of it is run. */
function commented(text: string, sign = '-- '): string {
  return text
    .split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
    .map((line) => `${sign}${line}`.trimEnd())
    .join('\n');
}
