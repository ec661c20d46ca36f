import type { KindRepair } from '../../../../repair.ts';

export const view: KindRepair<'view'> = {
  add: 'CREATE VIEW v AS SELECT id, c FROM t;',
  drop: 'DROP VIEW v;',
  change: 'CREATE OR REPLACE VIEW v AS SELECT id, c FROM t;',
  rename: 'ALTER VIEW old_name RENAME TO v;',
  fields: {
    options: `ALTER VIEW v SET (security_invoker = true);
-- to the default: ALTER VIEW v RESET (security_invoker);`,
    comment: "COMMENT ON VIEW v IS 'what it is for';",
  },
};
