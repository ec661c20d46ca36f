import type { KindRepair } from '../../../../repair.ts';

export const check: KindRepair<'check'> = {
  add: 'ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);',
  drop: 'ALTER TABLE t DROP CONSTRAINT t_c_check;',
  change: `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);`,
  rename: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_check;',
  fields: {
    validated: 'ALTER TABLE t VALIDATE CONSTRAINT t_c_check;',
    noInherit: `ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0) NO INHERIT;`,
    enforced: `-- since PostgreSQL 18
ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0) ENFORCED;`,
    comment: "COMMENT ON CONSTRAINT t_c_check ON t IS 'what it is for';",
  },
};
