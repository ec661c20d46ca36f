import type { DataType, SchemaObject } from '../../introspection/index.ts';
import { isOfKind, type Side } from '../side.ts';
import { type ColumnInPlace, promisesOn } from './promises.ts';

/** The only values that a column keeps besides NULL: those of its enum that every check on it lets through; undefined: any. */
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
  if (type.family !== 'named') return undefined;
  const dot = type.name.lastIndexOf('.');
  const name = type.name.slice(dot + 1);
  const namespace = dot < 0 ? undefined : side.lens.namespace(type.name.slice(0, dot));
  const found = side.whole
    .all('enum')
    .find(
      (object): object is SchemaObject<'enum'> =>
        isOfKind(object, 'enum') &&
        object.name === name &&
        (namespace === undefined || side.lens.namespace(object.namespace) === namespace),
    );
  return found?.facts.labels;
}
