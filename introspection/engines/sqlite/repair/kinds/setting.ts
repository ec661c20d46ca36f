import type { KindRepair } from '../../../../repair.ts';

export const setting: KindRepair<'setting'> = {
  add: 'PRAGMA application_id = 1234;',
  drop: 'PRAGMA application_id = 0;',
  change: 'PRAGMA application_id = 1234;',
  rename: null,
  fields: {},
};
