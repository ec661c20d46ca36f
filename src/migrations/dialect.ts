import { type Engine, engines } from '../../introspection/index.ts';

/** The dialect of a file: that of an engine, of an engine that cannot be replayed (`other`), or of all engines (`shared`). */
export type Dialect = Engine | 'other' | 'shared';

const OTHER = [
  'mysql',
  'mariadb',
  'mssql',
  'sqlserver',
  'oracle',
  'cockroach',
  'cockroachdb',
  'clickhouse',
  'duckdb',
  'h2',
];
const SHARED = ['common', 'shared', 'generic'];

/** The dialect of an engine word; undefined for other words. */
export function dialectOf(word: string): Dialect | undefined {
  const small = word.toLowerCase();
  const engine = engines.find(({ sql }) => sql.words.includes(small));
  if (engine !== undefined) return engine;
  if (OTHER.includes(small)) return 'other';
  return SHARED.includes(small) ? 'shared' : undefined;
}

/** The dialect in the name of a folder: `postgres`, `migrations_pg`, `server-sqlite`, `riverpgxv5`. */
export function dialectIn(folder: string): Dialect | undefined {
  const name = folder.toLowerCase();
  const whole = dialectOf(name);
  if (whole !== undefined) return whole;
  const found = new Set(name.split(/[^a-z0-9]+/).map(dialectOfPart));
  found.delete(undefined);
  found.delete('shared');
  return found.size === 1 ? [...found][0] : undefined;
}

/** The dialect of a part of a name. The engine word may follow another word, and a version may follow it. */
function dialectOfPart(part: string): Dialect | undefined {
  const [, bare = part] = /^(.*?[a-z])v?\d+$/.exec(part) ?? [];
  return (
    dialectOf(part) ??
    engines.find(({ sql }) => sql.gluedWords.some((word) => bare.endsWith(word) && /^[a-z]*$/.test(bare)))
  );
}
