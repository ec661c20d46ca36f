import { type SqlReading, tokensFrom } from '../../introspection/index.ts';

/** The first words of a statement, in lower case, separated by spaces: `create or replace function`. */
export function leadingWords(statement: string, sql: SqlReading, most = 6): string {
  const words: string[] = [];
  for (const { kind, start, end } of tokensFrom(statement, sql)) {
    if (kind === 'space' || kind === 'comment') continue;
    if (kind !== 'word' || words.length === most) break;
    words.push(statement.slice(start, end).toLowerCase());
  }
  return words.join(' ');
}

/** The last tokens of a statement before its semicolon, words in lower case. */
export function closingSigns(statement: string, sql: SqlReading, count: number): readonly string[] {
  const signs: string[] = [];
  for (const { kind, start, end } of tokensFrom(statement, sql)) {
    if (kind === 'space' || kind === 'comment') continue;
    const sign = statement.slice(start, end);
    signs.push(kind === 'word' ? sign.toLowerCase() : sign);
  }
  if (signs.at(-1) === ';') signs.pop();
  return signs.slice(-count);
}
