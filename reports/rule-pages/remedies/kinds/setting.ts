import { type KindRemedies, sqliteOnly } from '../remedy.ts';

const SET = sqliteOnly(
  'PRAGMA application_id = 1234;',
  "The encoding is fixed when the first table is created. PRAGMA encoding = 'UTF-8' works only in an empty file, so copy the data to a new file.",
);

export const setting: KindRemedies<'setting'> = {
  add: SET,
  drop: sqliteOnly('PRAGMA application_id = 0;'),
  change: SET,
  fields: {},
};
