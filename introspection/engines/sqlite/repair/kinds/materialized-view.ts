import type { KindRepair } from '../../../../repair.ts';

export const materializedView: KindRepair<'materializedView'> = {
  add: 'CREATE TABLE v AS SELECT id, c FROM t;  -- fill it again when it should be fresh',
  drop: null,
  change: null,
  rename: null,
  fields: {
    populated: null,
    options: null,
    comment: null,
    accessMethod: null,
    clusteredBy: null,
    tablespace: null,
  },
};
