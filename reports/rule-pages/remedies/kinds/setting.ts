import { type KindRemedies, sqliteOnly } from '../remedy.ts';

const SET = sqliteOnly(
  'PRAGMA application_id = 1234;',
  "The encoding is settled by the first table: PRAGMA encoding = 'UTF-8' works in an empty file alone, so the data has to move to a new one.",
);

export const setting: KindRemedies<'setting'> = {
  add: SET,
  drop: sqliteOnly('PRAGMA application_id = 0;'),
  change: SET,
  fields: {},
};
