import type { DataType, SchemaObject } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import type { Held } from '../rule.ts';

/** A type in its context: other facts of the column and its table show how it is used. */
export interface DeclaredType<T extends DataType = DataType> {
  readonly type: T;
  readonly native: string;
  readonly object: SchemaObject;
  /** Null where the type is not a column's. */
  readonly column: SchemaObject<'column'> | null;
  readonly relation: RelationName | null;
  readonly side: Side;
}

/** The type of a difference where it stands. */
export function declaredType({ meant, object, side }: Held<'type'>): DeclaredType {
  const column = isOfKind(object, 'column') ? object : null;
  return { type: meant.type, native: meant.text, object, column, relation: ownerOf(object), side };
}

/** The type of a column where it stands; undefined where it was not told. */
export function columnType(column: SchemaObject<'column'>, side: Side): DeclaredType | undefined {
  const text = column.facts.type;
  if (text === undefined) return undefined;
  return declaredType({ meant: { meaning: 'type', text, type: side.dialect.dataTypeOf(text) }, object: column, side });
}
