import type { Lacks } from '../../engine.ts';

/** What PostgreSQL has no notion of. */
export const lacks: Lacks = {
  table: ['strict', 'withoutRowid'],
  column: ['nullConflict'],
  primaryKey: ['onConflict'],
  unique: ['onConflict'],
  foreignKey: ['broken'],
};
