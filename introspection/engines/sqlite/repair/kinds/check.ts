import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const check: KindRepair<'check'> = {
  add: `-- since SQLite 3.53:
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);
-- before:
${rebuilt('c INTEGER, CONSTRAINT t_c_check CHECK (c > 0)')}`,
  drop: `-- since SQLite 3.53, where it has a name:
ALTER TABLE t DROP CONSTRAINT t_c_check;
-- before:
${rebuilt('c INTEGER')}`,
  change: `-- since SQLite 3.53, where it has a name:
ALTER TABLE t DROP CONSTRAINT t_c_check;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);
-- before:
${rebuilt('c INTEGER, CONSTRAINT t_c_check CHECK (c > 0)')}`,
  rename: `-- since SQLite 3.53:
ALTER TABLE t DROP CONSTRAINT old_name;
ALTER TABLE t ADD CONSTRAINT t_c_check CHECK (c > 0);
-- before:
${rebuilt('c INTEGER, CONSTRAINT t_c_check CHECK (c > 0)')}`,
  fields: {
    validated: null,
    noInherit: null,
    enforced: null,
    comment: null,
  },
};
