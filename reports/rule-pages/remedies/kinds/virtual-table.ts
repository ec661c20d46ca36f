import { type KindRemedies, sqliteOnly } from '../remedy.ts';

const CREATE = 'CREATE VIRTUAL TABLE t USING fts5 (c);';
const AGAIN = sqliteOnly(
  `DROP TABLE t;\n${CREATE}`,
  'The arguments of a module are fixed when the table is created: create it again and fill it.',
);

export const virtualTable: KindRemedies<'virtualTable'> = {
  add: sqliteOnly(CREATE),
  drop: sqliteOnly('DROP TABLE t;', 'Its content is lost.'),
  change: AGAIN,
  rename: sqliteOnly('ALTER TABLE old_name RENAME TO t;'),
  fields: {},
};
