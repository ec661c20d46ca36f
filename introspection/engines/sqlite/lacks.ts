import type { Lacks } from '../../engine.ts';

/**
 * What SQLite has no notion of. The readers give the value that it behaves as, where there is one.
 * https://sqlite.org/omitted.html
 */
export const lacks: Lacks = {
  table: [
    'persistence',
    'partitioning',
    'partitionBound',
    'parents',
    'rowSecurity',
    'replicaIdentity',
    'options',
    'comment',
  ],
  column: ['identityCache', 'options', 'comment'],
  primaryKey: ['include', 'valid', 'deferrable', 'initiallyDeferred', 'withoutOverlaps'],
  unique: ['nullsNotDistinct', 'include', 'valid', 'deferrable', 'initiallyDeferred', 'withoutOverlaps'],
  foreignKey: ['period', 'onDeleteColumns', 'match', 'validated', 'enforced'],
  check: ['validated', 'noInherit', 'enforced'],
  index: ['nullsNotDistinct', 'method', 'include', 'valid', 'options', 'comment'],
  view: ['options', 'comment'],
  trigger: ['level', 'enabled', 'deferrable', 'initiallyDeferred', 'comment'],
};
