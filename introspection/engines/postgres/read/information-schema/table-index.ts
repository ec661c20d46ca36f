import type { Reader } from '../../../../engine.ts';
import type { IndexKey } from '../../../../model/index-key.ts';
import { isDefaultName } from '../../dialect/names/default-name.ts';
import { keyNameOf } from '../../dialect/names/index-key-name.ts';
import { parseIndexDefinition } from '../definitions/index-definition.ts';
import type { Session } from '../session/session.ts';
import { findOwnTable, type Relations } from './relations.ts';
import { inScope } from './scope-sql.ts';

type Row = {
  readonly namespace: string;
  readonly owner: string;
  readonly name: string;
  readonly definition: string;
};

const INDEXES = `
  SELECT schemaname AS namespace, tablename AS owner, indexname AS name, indexdef AS definition
  FROM pg_indexes
  WHERE ${inScope('schemaname')} AND (schemaname, indexname) NOT IN (
    SELECT constraint_schema, constraint_name FROM information_schema.table_constraints
    WHERE constraint_type IN ('PRIMARY KEY', 'UNIQUE')
  )`;

/** No standard view shows exclusion constraints. Their indexes are recognised by generated names. */
export function readIndexes(session: Session, relations: Relations): Reader<'index'> {
  return async (scope) => {
    const rows = await session.read<Row>('indexes', scope, INDEXES, [scope.namespaces]);
    return rows.flatMap(({ namespace, owner, name, definition }) => {
      if (findOwnTable(relations, namespace, owner) === undefined) return [];
      const index = parseIndexDefinition(definition);
      const names = namesOf(index.keys, index.include);
      if (isDefaultName(name, owner, names, 'excl')) return [];
      return {
        kind: 'index',
        namespace,
        owner,
        name,
        ...(isDefaultName(name, owner, names, 'idx') && { autoNamed: true }),
        facts: { ...index, valid: undefined, statistics: undefined, tablespace: undefined, comment: undefined },
      };
    });
  };
}

/** The names that the server gives to the columns of an index. A repeated name gets a number. */
function namesOf(keys: readonly IndexKey[], include: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const wanted of [...keys.map(keyNameOf), ...include]) {
    let name = wanted;
    for (let number = 1; names.includes(name); number += 1) name = `${wanted}${number}`;
    names.push(name);
  }
  return names;
}
