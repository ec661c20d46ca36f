import { type KindDefinition, kinds, type SchemaObject } from '../../introspection/index.ts';
import { factOf } from './object-description.ts';

/** Whether the object does now what it promises: an index that is not valid, or a trigger that is switched off, does not. */
export function isInForce(object: SchemaObject): boolean {
  const { inForce }: KindDefinition = kinds[object.kind];
  if (inForce === undefined) return true;
  const fact = factOf(object, inForce.field);
  return fact === undefined || inForce.values.some((value) => value === fact);
}
