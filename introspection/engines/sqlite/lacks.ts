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
    'rowSecurityForced',
    'replicaIdentity',
    'options',
    'comment',
  ],
  column: ['notNullValidated', 'notNullNoInherit', 'identityCache', 'identityPersistence', 'options', 'comment'],
  primaryKey: ['include', 'valid', 'deferrable', 'initiallyDeferred', 'withoutOverlaps', 'options'],
  unique: ['nullsNotDistinct', 'include', 'valid', 'deferrable', 'initiallyDeferred', 'withoutOverlaps', 'options'],
  foreignKey: ['period', 'onDeleteColumns', 'match', 'validated', 'enforced'],
  check: ['validated', 'noInherit', 'enforced'],
  index: ['nullsNotDistinct', 'method', 'include', 'valid', 'options', 'comment'],
  view: ['options', 'comment'],
  trigger: ['level', 'enabled', 'deferrable', 'initiallyDeferred', 'from', 'comment'],
};
