import type { EngineName } from '../sql/engine-name.ts';
import { withoutRows } from '../sql/rows.ts';
import { sqlTokens } from '../sql/sql-tokens.ts';
import type { Script } from '../sql/statement.ts';

/** What one engine alone understands, or understands as it is meant. */
export interface SqlSign {
  readonly of: EngineName | 'template';
  /** As it is written, in capitals. */
  readonly sign: string;
  /** The line of the file that it stands on, from 1. */
  readonly line: number;
}

const SIGNS: Readonly<Record<SqlSign['of'], readonly string[]>> = {
  postgres: [
    'SERIAL',
    'BIGSERIAL',
    'SMALLSERIAL',
    'JSONB',
    'TIMESTAMPTZ',
    'BYTEA',
    'TSVECTOR',
    'LANGUAGE PLPGSQL',
    'CREATE OR REPLACE',
    'CREATE EXTENSION',
    'CREATE TYPE',
    'CREATE DOMAIN',
    'CREATE SEQUENCE',
    'CREATE SCHEMA',
    'CREATE MATERIALIZED',
    'ADD CONSTRAINT',
    'ALTER COLUMN',
    'INDEX CONCURRENTLY',
    'DO $',
    'USING GIN',
    'USING GIST',
    ': :',
  ],
  sqlite: [
    'AUTOINCREMENT',
    'PRAGMA',
    'WITHOUT ROWID',
    'STRFTIME',
    'INSERT OR',
    'UPDATE OR',
    'CREATE VIRTUAL',
    'DATETIME ( STRING',
    'JULIANDAY',
    'UNIXEPOCH',
  ],
  template: ['{ {', '{ %', '$ {', '< %', '# {'],
};

/** They are signs where they stand as types: a column may be called so itself, and a function too. */
const TYPES = new Set(['SERIAL', 'BIGSERIAL', 'SMALLSERIAL', 'JSONB', 'TIMESTAMPTZ', 'BYTEA', 'TSVECTOR']);
const NAMED = /^(?!(?:ADD|AND|BY|COLUMN|DROP|EXISTS|ON|OR|RENAME|SELECT|SET|TO|WHERE)$)\w*$/;

const kinds = ['postgres', 'sqlite', 'template'] as const;

const signs = kinds.flatMap((of) => SIGNS[of].map((sign) => ({ of, sign, words: sign.split(' ') })));
const byLast = Map.groupBy(signs, ({ words }) => words.at(-1));
const LONGEST = Math.max(...signs.map(({ words }) => words.length));

/** What tells the dialect of a script, the first of each sign. What stands in quotes and comments tells nothing. */
export function sqlSignsIn({ text: whole, firstLine }: Script): readonly SqlSign[] {
  const text = withoutRows(whole);
  const found = new Map<string, SqlSign>();
  const before: { readonly word: string; readonly start: number; readonly end: number }[] = [];
  for (const { kind, start, end } of sqlTokens(text, 'postgres')) {
    if (kind === 'space' || kind === 'comment') continue;
    const word = wordOf(kind, text.slice(start, Math.min(end, start + 40)));
    before.push({ word, start, end });
    if (before.length > LONGEST) before.shift();
    for (const { of, sign, words } of byLast.get(word) ?? []) {
      const said = before.slice(-words.length);
      const together = /\w/.test(sign) || said.every(({ start: at }, place) => at === (said[place - 1]?.end ?? at));
      if (found.has(sign) || !together || said.map((token) => token.word).join(' ') !== sign) continue;
      if (TYPES.has(sign) && !isType(before.at(-2)?.word, text.slice(end, end + 40))) continue;
      found.set(sign, { of, sign: shownSign(sign), line: firstLine + lineBreaks(text, said[0]?.start ?? 0) });
    }
  }
  return [...found.values()];
}

function isType(before: string | undefined, behind: string): boolean {
  return before !== undefined && NAMED.test(before) && !/^\s*\(/.test(behind);
}

function wordOf(kind: string, text: string): string {
  if (kind === 'string') return text.startsWith('$') ? '$' : 'STRING';
  return kind === 'name' ? '' : text.toUpperCase();
}

function shownSign(sign: string): string {
  if (sign === 'DO $') return 'DO $$';
  return /\w/.test(sign) ? sign.replace(' ( STRING', '()') : sign.replace(' ', '');
}

function lineBreaks(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}
