import { isOfKind, ownerOf } from '../../sides/side.ts';
import type { Advice } from './advice.ts';

/** https://sqlite.org/lang_createtable.html#the_primary_key */
export const nullableKey: Advice = {
  id: 'advice.nullable-key',
  engines: ['sqlite'],
  title: 'Primary keys that admit NULL',
  says: 'Rows without a key can be stored, any number of them, because two NULLs are never equal.',
  why: 'This is an old bug that SQLite keeps for compatibility: only INTEGER PRIMARY KEY, WITHOUT ROWID and STRICT refuse NULL in a key. Declare the columns NOT NULL.',
  example: 'INSERT INTO t (id) VALUES (NULL)',
  verdict: 'lossy',
  impact: 'data',
  toldBy: 'nullable',
  judge: (side) =>
    side.all('primaryKey').flatMap((object) => {
      const relation = ownerOf(object);
      if (!isOfKind(object, 'primaryKey') || relation === null) return [];
      const columns = object.facts.columns?.map((name) => side.column(relation, name)) ?? [];
      return columns.flatMap((column) =>
        column?.facts.nullable === true ? [{ object: column, says: 'a key column that admits NULL' }] : [],
      );
    }),
};
