import type { DataType } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import { objectNamed } from './named-object.ts';
import { type ColumnInPlace, promisesOn } from './promises.ts';

/** The values that a column allows besides NULL: those of its enum that every check allows; undefined: any. */
export function valuesAllowed(place: ColumnInPlace): readonly string[] | undefined {
  const { column, side } = place;
  const type = column?.facts.type;
  const labels = type === undefined ? undefined : labelsOf(side.dialect.dataTypeOf(type), side);
  const promises = promisesOn(place);
  const listed = promises.flatMap((promise) => (promise.promises === 'values' ? [promise.values] : []));
  const ends = promises.flatMap((promise) => ('limit' in promise ? [`${promise.promises} ${promise.limit}`] : []));
  const flags = ends.includes('least 0') && ends.includes('most 1') ? [['0', '1']] : [];
  const [first, ...others] = [...(labels === undefined ? [] : [labels]), ...listed, ...flags];
  return first?.filter((value) => others.every((values) => values.includes(value)));
}

/** The labels of an enum; undefined for every other type. */
export function labelsOf(type: DataType, side: Side): readonly string[] | undefined {
  return type.family === 'named' ? objectNamed('enum', type.name, side)?.facts.labels : undefined;
}
