import type { DataType, SchemaObject } from '../../../introspection/index.ts';
import { ownerOf, type RelationName, type Side } from '../../sides/side.ts';

export type Family = DataType['family'];

/** A type in its context: other facts of the column and its table show how it is used. */
export interface TypeInPlace<T extends DataType = DataType> {
  readonly type: T;
  readonly native: string;
  readonly object: SchemaObject;
  /** Null where the type is not a column's. */
  readonly column: SchemaObject<'column'> | null;
  readonly relation: RelationName | null;
  readonly side: Side;
}

/** The type of a column where it stands; undefined where it was not told. */
export function typeInPlace(column: SchemaObject<'column'>, side: Side): TypeInPlace | undefined {
  const native = column.facts.type;
  if (native === undefined) return undefined;
  return { type: side.dialect.dataTypeOf(native), native, object: column, column, relation: ownerOf(column), side };
}
