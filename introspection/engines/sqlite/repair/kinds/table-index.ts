import type { KindRepair } from '../../../../repair.ts';

export const index: KindRepair<'index'> = {
  add: 'CREATE INDEX t_c_idx ON t (c);',
  drop: 'DROP INDEX t_c_idx;',
  change: `DROP INDEX t_c_idx;
CREATE INDEX t_c_idx ON t (c);`,
  rename: `CREATE INDEX t_c_idx ON t (c);
DROP INDEX old_name;`,
  fields: {
    unique: `DROP INDEX t_c_idx;
CREATE UNIQUE INDEX t_c_idx ON t (c);`,
    nullsNotDistinct: null,
    method: null,
    include: `DROP INDEX t_c_idx;
CREATE INDEX t_c_idx ON t (c, id);`,
    predicate: `DROP INDEX t_c_idx;
CREATE INDEX t_c_idx ON t (c) WHERE c > 0;`,
    valid: null,
    options: null,
    comment: null,
    statistics: null,
    tablespace: null,
  },
};
