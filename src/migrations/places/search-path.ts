import type { SchemaPlaces } from './schema-places.ts';
import { keywordOf, listOf, type SqlWord } from './sql-word.ts';
import type { WordCursor } from './word-cursor.ts';

/** Notes PostgreSQL's `SET search_path`. */
export function readSet(cursor: WordCursor, places: SchemaPlaces): void {
  if (!cursor.accept('LOCAL')) cursor.accept('SESSION');
  if (!cursor.accept('SEARCH_PATH')) return;
  cursor.skip();
  const schemas = listOf(cursor.rest()).flatMap(([word]) => schemaOf(word, places) ?? []);
  const named = schemas.filter((schema) => schema !== '$user');
  places.searchPath = schemas.length === 0 ? [places.reading.defaultNamespace] : named;
}

/** Notes `RESET search_path` and `RESET ALL`. */
export function readReset(cursor: WordCursor, places: SchemaPlaces): void {
  if (cursor.accept('SEARCH_PATH') || cursor.accept('ALL')) places.searchPath = [places.reading.defaultNamespace];
}

function schemaOf(word: SqlWord | undefined, { reading }: SchemaPlaces): string | undefined {
  if (word === undefined || keywordOf(word) === 'DEFAULT') return undefined;
  return word.kind === 'string' ? word.text.slice(1, -1) : reading.nameOf(word);
}
