/** SQL that Evenkeel's parser does not understand. The message says what is wrong, with line and column (from 1). */
export class SqlSyntaxError extends Error {
  constructor(what: string, text: string, offset: number) {
    const before = text.slice(0, offset);
    const line = before.split('\n').length;
    super(`${what} (line ${line}, column ${offset - before.lastIndexOf('\n')})`);
    this.name = 'SqlSyntaxError';
  }
}
