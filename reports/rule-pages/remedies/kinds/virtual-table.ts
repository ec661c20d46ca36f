import { type KindRemedies, sqliteOnly } from '../remedy.ts';

const CREATE = 'CREATE VIRTUAL TABLE t USING fts5 (c);';
const AGAIN = sqliteOnly(
  `DROP TABLE t;\n${CREATE}`,
  'A module settles what it keeps when the table is made: fill it again afterwards.',
);

export const virtualTable: KindRemedies<'virtualTable'> = {
  add: sqliteOnly(CREATE),
  drop: sqliteOnly('DROP TABLE t;', 'What it holds is lost.'),
  change: AGAIN,
  rename: sqliteOnly('ALTER TABLE old_name RENAME TO t;'),
  fields: {},
};
