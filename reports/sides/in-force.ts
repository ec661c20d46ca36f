import { type KindDefinition, kinds, type SchemaObject } from '../../introspection/index.ts';
import { factOf } from './object-description.ts';

/** Whether the object has an effect now: an invalid index or a disabled trigger has none. */
export function isInForce(object: SchemaObject): boolean {
  const { inForce }: KindDefinition = kinds[object.kind];
  if (inForce === undefined) return true;
  const fact = factOf(object, inForce.field);
  return fact === undefined || inForce.values.some((value) => value === fact);
}
