import type { KindRepair } from '../../../../repair.ts';

export const owner: KindRepair<'owner'> = {
  add: 'ALTER TABLE t OWNER TO app;',
  drop: 'ALTER TABLE t OWNER TO app;',
  change: 'ALTER TABLE t OWNER TO app;',
  rename: null,
  fields: {},
};
