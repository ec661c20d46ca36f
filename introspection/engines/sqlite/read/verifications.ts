import type { Engine } from '../../../engine.ts';
import { literalOf } from '../sql/names.ts';

/** Statements for the `sqlite3` shell: pragmas, and the text of the object for facts without a pragma. */
export const verifications: Engine['verifications'] = {
  table: ({ name }) => `SELECT * FROM pragma_table_list WHERE schema = 'main' AND ${is('name', name)};`,
  virtualTable: ({ name }) => textOf('table', name),
  column: ({ owner, name }) => `SELECT * FROM pragma_table_xinfo(${of(owner)}) WHERE ${is('name', name)};`,
  primaryKey: ({ owner }) => `SELECT pk, name, type FROM pragma_table_xinfo(${of(owner)}) WHERE pk > 0 ORDER BY pk;`,
  unique: ({ owner }) =>
    `SELECT i.name, k.seqno, k.name, k.coll FROM pragma_index_list(${of(owner)}) i JOIN pragma_index_xinfo(i.name) k WHERE i."unique" AND k.key ORDER BY i.seq, k.seqno;`,
  foreignKey: ({ owner }) => `SELECT * FROM pragma_foreign_key_list(${of(owner)});`,
  check: ({ owner }) => textOf('table', owner),
  index: ({ owner }) =>
    `SELECT i.*, s.sql FROM pragma_index_list(${of(owner)}) i LEFT JOIN sqlite_schema s ON s.type = 'index' AND s.name = i.name;`,
  view: ({ name }) => textOf('view', name),
  trigger: ({ name }) => textOf('trigger', name),
  setting: ({ name }) => `PRAGMA ${name};`,
};

function textOf(type: 'table' | 'view' | 'trigger', name: string | null): string {
  return `SELECT sql FROM sqlite_schema WHERE type = '${type}' AND ${is('name', name)};`;
}

/** Names match in any letter case, unlike other values that are compared. */
function is(column: string, name: string | null): string {
  return `${column} = ${of(name)} COLLATE NOCASE`;
}

function of(name: string | null): string {
  return literalOf(name ?? '');
}
