import type { KindRepair } from '../../../../repair.ts';

export const virtualTable: KindRepair<'virtualTable'> = {
  add: 'CREATE VIRTUAL TABLE t USING fts5 (c);',
  drop: 'DROP TABLE t;',
  change: `DROP TABLE t;
CREATE VIRTUAL TABLE t USING fts5 (c);`,
  rename: 'ALTER TABLE old_name RENAME TO t;',
  fields: {},
};
