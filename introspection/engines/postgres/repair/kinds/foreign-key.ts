import type { KindRepair } from '../../../../repair.ts';

export const foreignKey: KindRepair<'foreignKey'> = {
  add: `-- without a long lock
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT t_c_fkey;`,
  drop: 'ALTER TABLE t DROP CONSTRAINT t_c_fkey;',
  change: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id);`,
  rename: 'ALTER TABLE t RENAME CONSTRAINT old_name TO t_c_fkey;',
  fields: {
    onUpdate: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON UPDATE CASCADE;`,
    onDelete: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON DELETE CASCADE;`,
    onDeleteColumns: `-- since PostgreSQL 15
ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) ON DELETE SET NULL (c);`,
    match: `ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c) REFERENCES p (id) MATCH FULL;`,
    deferrable: `ALTER TABLE t ALTER CONSTRAINT t_c_fkey DEFERRABLE;
-- the other way round: ALTER TABLE t ALTER CONSTRAINT t_c_fkey NOT DEFERRABLE;`,
    initiallyDeferred: 'ALTER TABLE t ALTER CONSTRAINT t_c_fkey DEFERRABLE INITIALLY DEFERRED;',
    period: `-- since PostgreSQL 18
ALTER TABLE t DROP CONSTRAINT t_c_fkey;
ALTER TABLE t ADD CONSTRAINT t_c_fkey FOREIGN KEY (c, PERIOD valid) REFERENCES p (id, PERIOD valid);`,
    validated: 'ALTER TABLE t VALIDATE CONSTRAINT t_c_fkey;',
    enforced: `-- since PostgreSQL 18
ALTER TABLE t ALTER CONSTRAINT t_c_fkey ENFORCED;`,
    comment: "COMMENT ON CONSTRAINT t_c_fkey ON t IS 'what it is for';",
  },
};
