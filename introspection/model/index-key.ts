import { type Static, Type } from 'typebox';
import { orNull } from './or-null.ts';

/** One key of an index. A part is `undefined` if the engine does not have it. Exactly one of `column` and `expression` is set. */
export type IndexKey = Static<typeof IndexKeySchema>;
export const IndexKeySchema = Type.Object({
  column: orNull(Type.String()),
  expression: orNull(Type.String()),
  direction: Type.Union([Type.Literal('asc'), Type.Literal('desc')]),
  nulls: Type.Optional(Type.Union([Type.Literal('first'), Type.Literal('last')])),
  /** Null: the collation of the column. */
  collation: Type.Optional(orNull(Type.String())),
  /** Null: the default of the type. */
  operatorClass: Type.Optional(orNull(Type.String())),
});
