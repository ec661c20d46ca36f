import type { Json } from './json.ts';

/**
 * The meaning of a declared type, independent of engines.
 *
 * `enforced: false` marks a length or precision that the engine accepts and ignores.
 * `affinity` is set only if a dynamically typed engine stores values otherwise than the declared name suggests: SQLite gives
 * `STRING` numeric affinity.
 */
export type DataType = Shape & { readonly affinity?: Affinity };

/** What the values of a type are, whatever its size. */
export type TypeFamily = DataType['family'];

export type Affinity = 'text' | 'integer' | 'real' | 'numeric' | 'blob';

type Shape =
  /** `unsigned`: no negative values, and twice as many positive ones. */
  | { readonly family: 'integer'; readonly bits: 16 | 32 | 64; readonly unsigned?: true }
  | { readonly family: 'float'; readonly bits: 32 | 64 }
  | {
      readonly family: 'decimal';
      readonly precision: number | null;
      readonly scale: number | null;
      readonly enforced?: false;
    }
  | { readonly family: 'boolean' }
  | {
      readonly family: 'text';
      /** Characters; null = unlimited. */
      readonly length: number | null;
      /** Padded to its length, as PostgreSQL's `char(n)`. */
      readonly padded?: true;
      /** `varchar` without a length: equal to `text`, except that overloads of functions distinguish the two. */
      readonly varying?: true;
      readonly enforced?: false;
    }
  /** `length` in bytes; absent: none is written. */
  | { readonly family: 'bytes'; readonly length?: number; readonly enforced?: false }
  | { readonly family: 'date' }
  /** `precision` null: six digits of a second, or any number of digits if types are only hints. */
  | { readonly family: 'time'; readonly zone: boolean | null; readonly precision: number | null }
  /** `zone` null: the engine stores any text or number and has no time zones. */
  | { readonly family: 'timestamp'; readonly zone: boolean | null; readonly precision: number | null }
  | { readonly family: 'interval'; readonly qualifier: string | null }
  /** `binary` null: the engine does not distinguish text from parsed documents. */
  | { readonly family: 'json'; readonly binary: boolean | null }
  | { readonly family: 'uuid' }
  | { readonly family: 'array'; readonly of: DataType }
  /** A column without a declared type. */
  | { readonly family: 'untyped' }
  /** Everything else by its name: enum, domain, composite, extension and network types, `bit(n)` … */
  | { readonly family: 'named'; readonly name: string; readonly modifier: string | null };

/** The affinity that fits the values of each family. */
export const naturalAffinities: { readonly [F in TypeFamily]: Affinity } = {
  integer: 'integer',
  float: 'real',
  decimal: 'numeric',
  boolean: 'numeric',
  text: 'text',
  bytes: 'blob',
  date: 'numeric',
  time: 'numeric',
  timestamp: 'numeric',
  interval: 'text',
  json: 'numeric',
  uuid: 'numeric',
  array: 'text',
  untyped: 'blob',
  named: 'numeric',
};

export const typeFamilies: readonly TypeFamily[] = Object.keys(naturalAffinities).filter((name): name is TypeFamily =>
  Object.hasOwn(naturalAffinities, name),
);

/** The affinity with which a dynamically typed engine stores values of a type. */
export function affinityOf(type: DataType): Affinity {
  return type.affinity ?? naturalAffinities[type.family];
}

/**
 * Whether a dynamically typed engine stores every value the same way for both types. INTEGER affinity differs from NUMERIC
 * only in a CAST. https://www.sqlite.org/datatype3.html#type_affinity
 */
export function keptAlike(one: DataType, other: DataType): boolean {
  const [affinity, otherAffinity] = [one, other].map(affinityOf).map((name) => (name === 'integer' ? 'numeric' : name));
  return affinity === otherAffinity;
}

/** The type as plain JSON, for comparison. */
export function jsonOfType(type: DataType): Json {
  return type.family === 'array' ? { ...type, of: jsonOfType(type.of) } : { ...type };
}

/** The type with every name in it, its own or that of its elements, replaced. */
export function renamedType(type: DataType, rename: (name: string) => string): DataType {
  if (type.family === 'named') return { ...type, name: rename(type.name) };
  return type.family === 'array' ? { ...type, of: renamedType(type.of, rename) } : type;
}
