import { Type } from 'typebox';
import { canonicalExpression, field } from './field.ts';
import { type IndexKey, IndexKeySchema } from './index-key.ts';
import type { Json } from './json.ts';
import type { Lens } from './lens.ts';
import { sharedReference } from './qualified.ts';

export const keys = field<readonly IndexKey[]>({
  meaning: 'keys',
  meant: (value) => ({ meaning: 'keys', keys: value }),
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

/** The collation and operator class of a key, as far as they are known, in the form both sides share. */
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
