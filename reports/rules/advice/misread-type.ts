import { affinityOf, type DataType } from '../../../introspection/index.ts';
import { isOfKind } from '../../sides/side.ts';
import type { Advice } from './advice.ts';

/** https://sqlite.org/datatype3.html#determination_of_column_affinity */
export const misreadType: Advice = {
  id: 'advice.misread-type',
  engines: ['sqlite'],
  title: 'Declared types that SQLite reads as another type',
  says: 'SQLite derives the affinity from the name of the type, and reads this one as a number.',
  why: 'Text that looks like a number is stored as a number: leading zeros, a plus sign and trailing zeros are lost. Declare the column TEXT.',
  example: "'007' is stored as 7",
  verdict: 'lossy',
  impact: 'data',
  judge: (side) =>
    side.all('column').flatMap((object) => {
      const native = isOfKind(object, 'column') ? object.facts.type : undefined;
      if (native === undefined || side.dialect.enforcesTypes) return [];
      return isMisread(native, side.dialect.dataTypeOf(native))
        ? [{ object, says: `${native} has ${affinityOf(side.dialect.dataTypeOf(native)).toUpperCase()} affinity` }]
        : [];
    }),
};

/** Text by name but a number by affinity, or a number only because of "int" inside an English word. */
function isMisread(native: string, type: DataType): boolean {
  if (type.family === 'text') return type.affinity !== undefined;
  return type.family === 'integer' && /point|print|constraint|hint|intent|interest|internal|internet/i.test(native);
}
