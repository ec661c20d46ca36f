import type { Field, Lens, SchemaObject } from '../../introspection/index.ts';
import { isOfKind, type Side } from './side.ts';

/** The lens for one fact of an object of a side, which has the lens for the names of the columns of its own relation. */
export function lensOf(field: Field<unknown>, object: SchemaObject, side: Side): Lens {
  if (field.meaning === 'query') return side.queryLens;
  if (field.meaning !== 'targetNames' || !isOfKind(object, 'foreignKey')) return side.lens;
  const { target } = object.facts;
  return target ? side.within(target).lens : side.lens;
}
