import type { SchemaObject } from '../../introspection/index.ts';
import { addressOn } from '../sides/names-on-side.ts';
import type { Side } from '../sides/side.ts';

/** The query that shows an object of `origin`, or its absence, on `side`. */
export function queryOf(object: SchemaObject, side: Side, origin: Side): string {
  const verify = side.engine.verifications[object.kind];
  if (verify === undefined) return `-- ${side.engine.name} has no such objects`;
  return verify(addressOn(side, object, origin));
}
