import type { Lacks } from '../../engine.ts';

/** Facts that PostgreSQL does not have. */
export const lacks: Lacks = {
  table: ['strict', 'withoutRowid'],
  column: ['nullConflict'],
  primaryKey: ['onConflict'],
  unique: ['onConflict'],
  foreignKey: ['broken'],
};
