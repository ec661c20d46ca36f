import type { Advice } from './advice.ts';
import { foreignKeysOf } from './foreign-keys.ts';

/** SQLite accepts such a key and fails at the first write. If the other side has one that works, it is a difference. */
export const unkeyedTarget: Advice = {
  id: 'advice.unkeyed-target',
  engines: ['sqlite', 'postgres'],
  title: 'Foreign keys that cannot work',
  says: 'The foreign key points at a table or columns that do not exist or are not unique. Such a key cannot work.',
  why: 'PostgreSQL rejects it on creation; SQLite accepts it and fails at the first write with "foreign key mismatch" or "no such table". Create the referenced columns, and make them unique.',
  verdict: 'lossy',
  impact: 'behaviour',
  toldBy: 'broken',
  judge: (side) =>
    foreignKeysOf(side).flatMap((object) => {
      const { broken, columns, target, targetColumns = [] } = object.facts;
      if (!broken) return [];
      const named = [target?.name ?? '', ...(targetColumns.length > 0 ? [`(${targetColumns.join(', ')})`] : [])].join(
        ' ',
      );
      const isOfOtherWidth = broken === 'no key' && columns?.length !== targetColumns.length;
      return [{ object, says: `${named} is referenced${isOfOtherWidth ? OTHER_WIDTH : LACKS[broken]}` }];
    }),
};

const LACKS = {
  'no table': ', and there is no such table',
  'no column': ', and there is no such column',
  'no key': ' and not unique',
} as const;

const OTHER_WIDTH = ' by another number of columns';
