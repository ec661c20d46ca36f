import { type SqlReading, type Statement, tokensFrom } from '../../../introspection/index.ts';

/** A word, a name in quotes, a string, or a single sign of a statement, and the line of the file that it stands on. */
export interface SqlWord {
  readonly kind: 'word' | 'name' | 'string' | 'other';
  readonly text: string;
  readonly line: number;
}

const READ = /^(?:CREATE|ALTER|DROP|SET|RESET)$/i;

/** The words of a statement that may make, change or drop something, without comments; none for any other statement. */
export function sqlWordsOf({ text, line }: Statement, sql: SqlReading): readonly SqlWord[] {
  const words: SqlWord[] = [];
  let at = line;
  for (const { kind, start, end } of tokensFrom(text, sql)) {
    const said = text.slice(start, end);
    if (kind !== 'space' && kind !== 'comment' && kind !== 'command') {
      if (words.length === 0 && !READ.test(said)) return [];
      words.push({ kind, text: said, line: at });
    }
    for (let place = said.indexOf('\n'); place !== -1; place = said.indexOf('\n', place + 1)) at += 1;
  }
  return words;
}

/** The words between top-level commas. */
export function listOf(words: readonly SqlWord[]): readonly (readonly SqlWord[])[] {
  const items: SqlWord[][] = [[]];
  let depth = 0;
  for (const word of words) {
    depth += depthOf(word);
    if (depth === 0 && isSign(word, ',')) items.push([]);
    else items.at(-1)?.push(word);
  }
  return items.filter((item) => item.length > 0);
}

/** By how much brackets are deeper behind it. */
export function depthOf({ kind, text }: SqlWord): number {
  if (kind !== 'other') return 0;
  if (text === '(' || text === '[') return 1;
  return text === ')' || text === ']' ? -1 : 0;
}

export function isSign(word: SqlWord | undefined, sign: string): boolean {
  return word?.kind === 'other' && word.text === sign;
}

/** The unquoted word in capitals; empty for anything else. */
export function keywordOf(word: SqlWord | undefined): string {
  return word?.kind === 'word' ? word.text.toUpperCase() : '';
}
