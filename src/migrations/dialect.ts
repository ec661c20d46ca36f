import type { EngineName } from '../sql/engine-name.ts';

/** Whose SQL a file is in: an engine's, that of one we do not replay (`other`), or that of all engines (`shared`). */
export type Dialect = EngineName | 'other' | 'shared';

const WORDS: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: ['sqlite', 'sqlite3', 'lite'],
  postgres: ['postgres', 'postgresql', 'pg', 'pgsql', 'pgx'],
  other: ['mysql', 'mariadb', 'mssql', 'sqlserver', 'oracle', 'cockroach', 'cockroachdb', 'clickhouse', 'duckdb', 'h2'],
  shared: ['common', 'shared', 'generic'],
};

const dialects: readonly Dialect[] = ['sqlite', 'postgres', 'other', 'shared'];

/** The dialect that a word stands for; undefined where it stands for none. */
export function dialectOf(word: string): Dialect | undefined {
  return dialects.find((dialect) => WORDS[dialect].includes(word.toLowerCase()));
}

/** The dialect that the name of a folder speaks of: `postgres`, `migrations_pg`, `server-sqlite`, `riverpgxv5`. */
export function dialectIn(folder: string): Dialect | undefined {
  const name = folder.toLowerCase();
  const whole = dialectOf(name);
  if (whole !== undefined) return whole;
  const found = new Set(name.split(/[^a-z0-9]+/).map(dialectOfPart));
  found.delete(undefined);
  found.delete('shared');
  return found.size === 1 ? [...found][0] : undefined;
}

const GLUED = /^[a-z]*?(sqlite|postgresql|postgres|pgx)(?:v?\d+)?$/;

function dialectOfPart(part: string): Dialect | undefined {
  return dialectOf(part) ?? dialectOf(GLUED.exec(part)?.[1] ?? '');
}

/** As people call the engines. */
export const engineTitles: Readonly<Record<EngineName, string>> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };
