import type { SchemaObject } from '../../introspection/index.ts';
import { ownerOf, type Side } from '../side.ts';
import type { TypeInPlace } from './type-rule.ts';

/** The type of a column where it stands; undefined where it was not told. */
export function typeInPlace(column: SchemaObject<'column'>, side: Side): TypeInPlace | undefined {
  const native = column.facts.type;
  if (native === undefined) return undefined;
  return { type: side.dialect.dataTypeOf(native), native, object: column, column, relation: ownerOf(column), side };
}
