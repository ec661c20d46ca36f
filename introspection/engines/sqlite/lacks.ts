import type { Lacks } from '../../engine.ts';

/**
 * Facts that SQLite does not have. If SQLite always behaves as one value of a fact, readers give that value instead.
 * https://sqlite.org/omitted.html
 */
export const lacks: Lacks = {
  table: [
    'persistence',
    'partitioning',
    'partitionBound',
    'parents',
    'parentOrder',
    'rowSecurity',
    'rowSecurityForced',
    'replicaIdentity',
    'accessMethod',
    'clusteredBy',
    'options',
    'tablespace',
    'comment',
  ],
  column: [
    'notNullValidated',
    'notNullNoInherit',
    'identityCache',
    'identityPersistence',
    'options',
    'ownToo',
    'comment',
  ],
  primaryKey: [
    'include',
    'valid',
    'deferrable',
    'initiallyDeferred',
    'withoutOverlaps',
    'options',
    'tablespace',
    'comment',
  ],
  unique: [
    'nullsNotDistinct',
    'include',
    'valid',
    'deferrable',
    'initiallyDeferred',
    'withoutOverlaps',
    'options',
    'tablespace',
    'comment',
  ],
  foreignKey: ['period', 'onDeleteColumns', 'match', 'validated', 'enforced', 'comment'],
  check: ['validated', 'noInherit', 'enforced', 'comment'],
  index: ['nullsNotDistinct', 'method', 'include', 'valid', 'options', 'statistics', 'tablespace', 'comment'],
  view: ['options', 'comment'],
  trigger: ['level', 'enabled', 'deferrable', 'initiallyDeferred', 'from', 'comment'],
};
