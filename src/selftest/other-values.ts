import {
  type Dialect,
  type Field,
  keptAlike,
  knownEngine,
  type Lens,
  type Meaning,
} from '../../introspection/index.ts';
import { otherTexts } from './other-texts.ts';
import { type JsonSchema, jsonSchemaOf, otherBySchema, sampleBySchema } from './schema-values.ts';

/** A value of a field, never null. */
export function sampleOf(field: Field<unknown>): unknown {
  return MEANINGS[field.meaning]?.sample ?? sampleBySchema(jsonSchemaOf(field.schema));
}

/** Values with another meaning than the given one, likely mistakes first; empty: none could be generated. */
export function otherValuesOf(field: Field<unknown>, value: unknown, lens: Lens): readonly unknown[] {
  const schema = jsonSchemaOf(field.schema);
  const before = canonicalText(field, value, lens);
  return candidatesOf(field, value, schema, lens.dialect).filter(
    (candidate) => canonicalText(field, candidate, lens) !== before && isUnderstood(field, candidate, lens.dialect),
  );
}

interface MeaningValues {
  readonly sample: unknown;
  others?(value: unknown, dialect: Dialect): readonly unknown[];
}

/** Fields whose values need more than their JSON Schema to be changed. */
const MEANINGS: { readonly [M in Meaning]?: MeaningValues } = {
  type: { sample: 'integer', others: otherTypes },
  expression: { sample: '42', others: (value) => otherTexts(value) },
  code: { sample: 'SELECT 1', others: (value) => otherTexts(value) },
  query: { sample: 'SELECT 1', others: (value) => otherTexts(value) },
  keys: { sample: [keyOn('planted')], others: otherKeys },
};

function candidatesOf(field: Field<unknown>, value: unknown, schema: JsonSchema, dialect: Dialect): readonly unknown[] {
  if (value === null) return [sampleOf(field)];
  const others = MEANINGS[field.meaning]?.others?.(value, dialect) ?? otherBySchema(schema, value);
  return schema.anyOf?.some(({ type }) => type === 'null') ? [...others, null] : others;
}

function canonicalText(field: Field<unknown>, value: unknown, lens: Lens): string {
  return JSON.stringify(field.canonical(value, lens));
}

function isUnderstood(field: Field<unknown>, value: unknown, dialect: Dialect): boolean {
  if (field.meaning !== 'expression' || typeof value !== 'string') return true;
  return dialect.expressionOf(value).node !== 'opaque';
}

/** Types of another family, and another length where lengths are enforced. */
function otherTypes(value: unknown, dialect: Dialect): readonly unknown[] {
  const native = String(value);
  const type = dialect.dataTypeOf(native);
  const others = knownEngine(dialect.engine).respellings.types.filter((name) => {
    const other = dialect.dataTypeOf(name);
    if (other.family === 'named' || other.family === type.family) return false;
    return dialect.enforcesTypes || !keptAlike(other, type);
  });
  const longer = native.replace(/\((\d+)/, (_, length: string) => `(${Number(length) + 1}`);
  return dialect.enforcesTypes && longer !== native ? [longer, ...others] : others;
}

function keyOn(column: string): object {
  return { column, expression: null, direction: 'asc' };
}

/** Another first column, another order, one key less, and one of several directions reversed. */
function otherKeys(value: unknown): readonly unknown[] {
  const keys: readonly unknown[] = Array.isArray(value) ? value : [];
  const [first, ...rest] = keys;
  const changed = [
    [keyOn('planted'), ...rest],
    [...keys, keyOn('planted')],
  ];
  if (rest.length === 0 || !isKey(first)) return changed;
  const turned = { ...first, direction: first.direction === 'asc' ? 'desc' : 'asc' };
  return [...changed, [...rest, first], rest, [turned, ...rest]];
}

function isKey(value: unknown): value is { readonly direction: string } {
  return typeof value === 'object' && value !== null && 'direction' in value;
}
