import { type Static, Type } from 'typebox';
import { canonicalExpression, field } from './field.ts';
import type { Json } from './json.ts';
import type { Lens } from './lens.ts';
import { orNull } from './or-null.ts';
import { sharedReference } from './qualified.ts';

/** One key of an index. `undefined` parts: the engine has no such notion. Exactly one of `column` and `expression` is set. */
export type IndexKey = Static<typeof IndexKeySchema>;
const IndexKeySchema = Type.Object({
  column: orNull(Type.String()),
  expression: orNull(Type.String()),
  direction: Type.Union([Type.Literal('asc'), Type.Literal('desc')]),
  nulls: Type.Optional(Type.Union([Type.Literal('first'), Type.Literal('last')])),
  /** Null: the collation of the column. */
  collation: Type.Optional(orNull(Type.String())),
  /** Null: the default of the type. */
  operatorClass: Type.Optional(orNull(Type.String())),
});

export const keys = field<readonly IndexKey[]>({
  meaning: 'keys',
  schema: Type.Array(IndexKeySchema),
  plain: false,
  canonical: (value, lens) => value.map((key) => canonicalKey(key, lens)),
  show: (value) => `(${value.map(showKey).join(', ')})`,
});

function canonicalKey(key: IndexKey, lens: Lens): Json {
  return {
    column: key.column === null ? null : lens.name(key.column),
    expression: key.expression === null ? null : canonicalExpression(key.expression, lens),
    direction: key.direction,
    ...(key.nulls !== undefined && { nulls: key.nulls }),
    ...sharedWords(key, lens),
  };
}

/** The collation and operator class of a key, as far as it tells them, as both sides call them. */
export function sharedWords(
  { collation, operatorClass }: Pick<IndexKey, 'collation' | 'operatorClass'>,
  lens: Lens,
): Pick<IndexKey, 'collation' | 'operatorClass'> {
  return {
    ...(collation !== undefined && { collation: collation && sharedReference(collation, 'collation', lens) }),
    ...(operatorClass !== undefined && {
      operatorClass: operatorClass && sharedReference(operatorClass, 'operatorClass', lens),
    }),
  };
}

const NULLS_ANYWAY = { asc: 'last', desc: 'first' } as const;

function showKey(key: IndexKey): string {
  const parts = [key.column ?? key.expression ?? ''];
  if (key.collation) parts.push(`COLLATE ${key.collation}`);
  if (key.operatorClass) parts.push(key.operatorClass);
  if (key.direction === 'desc') parts.push('DESC');
  if (key.nulls !== undefined && key.nulls !== NULLS_ANYWAY[key.direction])
    parts.push(`NULLS ${key.nulls.toUpperCase()}`);
  return parts.join(' ');
}
