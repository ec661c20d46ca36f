import type { SqlWord } from './sql-word.ts';

/** How an engine takes names: those it takes for one are equal when folded. */
export interface NameReading {
  readonly defaultNamespace: string;
  readonly temporaryNamespace: string;
  /** Whether constraints without a name get one. */
  readonly namesConstraints: boolean;
  /** The folded name that a word stands for; undefined where it is no name. */
  nameOf(word: SqlWord): string | undefined;
  /** A name as the engine keeps it, folded. */
  fold(name: string): string;
}

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
const postgres: NameReading = {
  defaultNamespace: 'public',
  temporaryNamespace: 'pg_temp',
  namesConstraints: true,
  nameOf({ kind, text }) {
    if (kind === 'word') return clip(lower(text));
    return kind === 'name' ? clip(unquoted(text)) : undefined;
  },
  fold: (name) => name,
};

/** https://sqlite.org/lang_keywords.html */
const sqlite: NameReading = {
  defaultNamespace: 'main',
  temporaryNamespace: 'temp',
  namesConstraints: false,
  nameOf({ kind, text }) {
    if (kind === 'other') return undefined;
    return lower(kind === 'word' ? text : unquoted(text));
  },
  fold: lower,
};

/** Where nothing is known of an engine, names are taken as SQLite takes them. */
export function nameReadingOf(engine: string): NameReading {
  return engine === 'postgres' ? postgres : sqlite;
}

/** Both engines fold the letters A-Z only. */
function lower(name: string): string {
  return name.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

function unquoted(text: string): string {
  const mark = text.charAt(0);
  return mark === '[' ? text.slice(1, -1) : text.slice(1, -1).replaceAll(mark + mark, mark);
}

const MAX_BYTES = 63;

/** PostgreSQL cuts longer names, at whole characters. */
function clip(name: string): string {
  if (name.length * 3 <= MAX_BYTES || Buffer.byteLength(name) <= MAX_BYTES) return name;
  let cut = '';
  for (const character of name) {
    if (Buffer.byteLength(cut + character) > MAX_BYTES) break;
    cut += character;
  }
  return cut;
}
