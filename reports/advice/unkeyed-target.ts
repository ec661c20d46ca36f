import { sameSet, uniquePromises } from '../equivalence/unique-promises.ts';
import type { RelationName, Side } from '../side.ts';
import type { Advice } from './advice.ts';
import { foreignKeysOf, tellsKeys } from './foreign-keys.ts';

/** SQLite takes such a key and fails at the first write. */
export const unkeyedTarget: Advice = {
  id: 'advice.unkeyed-target',
  title: 'Foreign keys to columns that are not unique',
  says: 'The foreign key points at columns that are not unique: no such key can work.',
  why: 'PostgreSQL refuses it when it is made; SQLite accepts it and fails at the first write with "foreign key mismatch". Make the referenced columns unique.',
  verdict: 'lossy',
  impact: 'behaviour',
  judge: (side) => {
    if (!tellsKeys(side)) return [];
    return foreignKeysOf(side).flatMap((object) => {
      const { target, targetColumns, period } = object.facts;
      if (!target || !targetColumns || period || !isRead(target, side) || isUnique(target, targetColumns, side))
        return [];
      return [{ object, says: `${target.name} (${targetColumns.join(', ')}) is referenced and not unique` }];
    });
  },
};

function isRead(target: RelationName, side: Side): boolean {
  return side.of(target, 'column').length > 0;
}

function isUnique(target: RelationName, columns: readonly string[], side: Side): boolean {
  const wanted = columns.map(side.within(target).lens.name);
  return uniquePromises(target, side).some(({ columns: unique, partial }) => !partial && sameSet(unique, wanted));
}
