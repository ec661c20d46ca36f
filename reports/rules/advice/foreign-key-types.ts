import type { DataType, SchemaObject } from '../../../introspection/index.ts';
import { ownerOf, type Side } from '../../sides/side.ts';
import type { Advice } from './advice.ts';
import { foreignKeysOf } from './foreign-keys.ts';

/** A column that is wider than the key it references is fine: every value of the key fits. */
export const foreignKeyTypes: Advice = {
  id: 'advice.foreign-key-types',
  title: 'Foreign keys with another type than their target',
  says: 'The column has another type than the column it references, or a smaller one.',
  why: 'Some keys of the referenced table cannot be referenced, or are equal only after a conversion.',
  verdict: 'lossy',
  impact: 'data',
  judge: (side) => foreignKeysOf(side).flatMap((object) => mismatchesOf(object, side)),
};

function mismatchesOf(object: SchemaObject<'foreignKey'>, side: Side): ReturnType<Advice['judge']> {
  const relation = ownerOf(object);
  const { columns = [], target, targetColumns = [] } = object.facts;
  if (relation === null || !target) return [];
  return columns.flatMap((name, place) => {
    const own = side.column(relation, name)?.facts.type;
    const other = side.column(target, targetColumns[place] ?? '')?.facts.type;
    if (own === undefined || other === undefined || fits(side.dialect.dataTypeOf(other), side.dialect.dataTypeOf(own)))
      return [];
    return [{ object, says: `${name} is ${own}, ${target.name}.${targetColumns[place]} is ${other}` }];
  });
}

/** Whether a referencing column can store each value of a key unchanged. */
function fits(key: DataType, column: DataType): boolean {
  if (isUnclear(key) || isUnclear(column)) return true;
  if (key.family === 'integer' && column.family === 'integer') return key.bits <= column.bits;
  if (key.family === 'text' && column.family === 'text') return lengthOf(key) <= lengthOf(column);
  return key.family === column.family;
}

/** The base types of domains and enums are unknown here, and a column without a type stores anything. */
function isUnclear({ family }: DataType): boolean {
  return family === 'named' || family === 'untyped';
}

/** Characters; a length that the engine ignores is none. */
function lengthOf(type: DataType & { readonly family: 'text' }): number {
  return type.enforced === false ? Number.POSITIVE_INFINITY : (type.length ?? Number.POSITIVE_INFINITY);
}
