import type { KindRepair } from '../../../../repair.ts';

export const rule: KindRepair<'rule'> = {
  add: 'CREATE RULE t_rule AS ON DELETE TO t DO INSTEAD NOTHING;',
  drop: 'DROP RULE t_rule ON t;',
  change: 'CREATE OR REPLACE RULE t_rule AS ON DELETE TO t DO INSTEAD NOTHING;',
  rename: 'ALTER RULE old_name ON t RENAME TO t_rule;',
  fields: {
    enabled: `ALTER TABLE t ENABLE RULE t_rule;
-- the other way round: ALTER TABLE t DISABLE RULE t_rule;`,
    comment: "COMMENT ON RULE t_rule ON t IS 'what it is for';",
  },
};
