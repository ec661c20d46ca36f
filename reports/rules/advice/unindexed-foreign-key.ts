import type { SchemaObject } from '../../../introspection/index.ts';
import { ownerOf, type Side } from '../../sides/side.ts';
import type { Advice } from './advice.ts';
import { foreignKeysOf, tellsKeys } from './foreign-keys.ts';

/** No engine creates an index for a foreign key. A partial index counts, because it may be made for these rows. */
export const unindexedForeignKey: Advice = {
  id: 'advice.unindexed-foreign-key',
  engines: ['sqlite', 'postgres'],
  title: 'Foreign keys without an index',
  says: 'Every DELETE, and every UPDATE of the key, in the referenced table reads this whole table.',
  why: 'Neither SQLite nor PostgreSQL creates an index for a foreign key. You need none if rows of the referenced table are never deleted and the table is never joined by the key.',
  verdict: 'lossy',
  impact: 'performance',
  judge: (side) =>
    tellsKeys(side)
      ? foreignKeysOf(side)
          .filter((object) => !isIndexed(object, side))
          .map((object) => ({ object, says: 'no index begins with its columns' }))
      : [],
};

function isIndexed(object: SchemaObject<'foreignKey'>, side: Side): boolean {
  const relation = ownerOf(object);
  const columns = object.facts.columns?.map(side.lens.name);
  if (relation === null || columns === undefined) return true;
  const searchable = [
    ...side.of(relation, 'primaryKey').map((key) => key.facts.columns ?? []),
    ...side.of(relation, 'unique').map((key) => key.facts.columns ?? []),
    ...side.of(relation, 'index').map(({ facts }) => facts.keys?.map((key) => key.column ?? '') ?? []),
  ];
  return searchable.some((names) => {
    const leading = new Set(names.slice(0, columns.length).map(side.lens.name));
    return columns.every((column) => leading.has(column));
  });
}
