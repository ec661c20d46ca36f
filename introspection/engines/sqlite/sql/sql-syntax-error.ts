/** SQL that Evenkeel's parser does not understand: what was wrong, and in which line and column (from 1) of the text. */
export class SqlSyntaxError extends Error {
  constructor(what: string, text: string, offset: number) {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    super(`${what} (line ${line}, column ${offset - before.lastIndexOf('\n')})`);
    this.name = 'SqlSyntaxError';
  }
}
