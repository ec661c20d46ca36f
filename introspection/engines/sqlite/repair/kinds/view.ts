import type { KindRepair } from '../../../../repair.ts';

export const view: KindRepair<'view'> = {
  add: 'CREATE VIEW v AS SELECT id, c FROM t;',
  drop: 'DROP VIEW v;',
  change: `DROP VIEW v;
CREATE VIEW v AS SELECT id, c FROM t;`,
  rename: `DROP VIEW old_name;
CREATE VIEW v AS SELECT id, c FROM t;`,
  fields: {
    options: null,
    comment: null,
  },
};
