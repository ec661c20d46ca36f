import { type Engine, engines, type Script, type SqlSignText, withoutRows } from '../../introspection/index.ts';
import { anyTokens } from '../sql/any-tokens.ts';

/** SQL that only one engine understands, or understands as intended. */
export interface SqlSign {
  readonly of: Engine | 'template';
  /** In capitals. */
  readonly sign: string;
  /** Its line in the file, from 1. */
  readonly line: number;
  /** Too weak to tell the engine of a file. */
  readonly weak?: true;
}

const TEMPLATE = ['{ {', '{ %', '$ {', '< %', '# {'];

/** A word that may precede a type: the name of a column. Columns and functions may themselves be named like a type. */
const NAMED = /^(?!(?:ADD|AND|BY|COLUMN|DROP|EXISTS|ON|OR|RENAME|SELECT|SET|TO|WHERE)$)\w*$/;

interface KnownSign extends SqlSignText {
  readonly of: SqlSign['of'];
  readonly words: readonly string[];
}

/** The signs of all engines, by their last word. */
function knownSigns(): {
  readonly byLast: ReadonlyMap<string | undefined, readonly KnownSign[]>;
  readonly longest: number;
} {
  const signs = [
    ...engines.flatMap((of) => of.sql.signs.map((sign) => ({ ...sign, of, words: sign.text.split(' ') }))),
    ...TEMPLATE.map((text) => ({
      text,
      shown: text.replace(' ', ''),
      of: 'template' as const,
      words: text.split(' '),
    })),
  ];
  const longest = Math.max(...signs.map(({ words }) => words.length));
  return { byLast: Map.groupBy(signs, ({ words }) => words.at(-1)), longest };
}

/** The signs of dialects in a script, each where it first occurs. Quoted text and comments do not count. */
export function sqlSignsIn({ text: whole, firstLine }: Script): readonly SqlSign[] {
  const text = withoutRows(whole);
  const { byLast, longest } = knownSigns();
  const found = new Map<string, SqlSign>();
  const before: SaidWord[] = [];
  for (const { kind, start, end } of anyTokens(text)) {
    if (kind === 'space' || kind === 'comment') continue;
    const word = wordOf(kind, text.slice(start, Math.min(end, start + 40)));
    before.push({ word, start, end });
    if (before.length > longest) before.shift();
    for (const known of byLast.get(word) ?? []) {
      const { of, text: sign, shown = sign, words, weak } = known;
      const said = before.slice(-words.length);
      const key = `${of === 'template' ? of : of.name} ${sign}`;
      if (found.has(key) || !isSaid(known, said) || !isInPlace(known, before.at(-2)?.word, text.slice(end, end + 40)))
        continue;
      const line = firstLine + lineBreaks(text, said[0]?.start ?? 0);
      found.set(key, { of, sign: shown, line, ...(weak && { weak }) });
    }
  }
  return [...found.values()];
}

interface SaidWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Signs that are no words stand close together. */
function isSaid({ text, words }: KnownSign, said: readonly SaidWord[]): boolean {
  if (said.length < words.length || said.some(({ word }, place) => word !== words[place])) return false;
  return /\w/.test(text) || said.every(({ start }, place) => start === (said[place - 1]?.end ?? start));
}

function isInPlace({ type }: KnownSign, before: string | undefined, behind: string): boolean {
  return type === undefined || isType(before, behind);
}

function isType(before: string | undefined, behind: string): boolean {
  return before !== undefined && NAMED.test(before) && !/^\s*\(/.test(behind);
}

function wordOf(kind: string, text: string): string {
  if (kind === 'string') return text.startsWith('$') ? '$' : 'STRING';
  return kind === 'name' ? '' : text.toUpperCase();
}

function lineBreaks(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}
