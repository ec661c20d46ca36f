import type { Json } from './json.ts';

/**
 * The meaning of a declared type, independent of engines.
 *
 * `enforced: false` marks a length or precision that the engine accepts and ignores.
 * `affinity` is set only where a dynamically typed engine stores the value otherwise than the declared name
 * suggests (SQLite gives `STRING` numeric affinity); it is absent where name and storage agree.
 */
export type DataType = Shape & { readonly affinity?: Affinity };

/** What the values of a type are, whatever its size. */
export type TypeFamily = DataType['family'];

export type Affinity = 'text' | 'integer' | 'real' | 'numeric' | 'blob';

type Shape =
  /** `unsigned`: none below zero, and twice as many above. */
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
      /** `varchar` without a length: another name than `text`, by which functions are told apart. */
      readonly varying?: true;
      readonly enforced?: false;
    }
  /** `length` in bytes; absent: none is written. */
  | { readonly family: 'bytes'; readonly length?: number; readonly enforced?: false }
  | { readonly family: 'date' }
  /** `precision` null: six digits of a second, or as many as are given where types are hints. */
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

/** How a dynamically typed engine would keep the values of a family, were its name well chosen. */
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

/** How a dynamically typed engine keeps values of a type. */
export function affinityOf(type: DataType): Affinity {
  return type.affinity ?? naturalAffinities[type.family];
}

/**
 * Whether a dynamically typed engine keeps every value the same way for both: INTEGER affinity differs from NUMERIC only in a
 * CAST. https://www.sqlite.org/datatype3.html#type_affinity
 */
export function keptAlike(one: DataType, other: DataType): boolean {
  const [affinity, otherAffinity] = [one, other].map(affinityOf).map((name) => (name === 'integer' ? 'numeric' : name));
  return affinity === otherAffinity;
}

/** The type as plain JSON, to be compared. */
export function jsonOfType(type: DataType): Json {
  return type.family === 'array' ? { ...type, of: jsonOfType(type.of) } : { ...type };
}

/** The type with every name in it, its own or that of its elements, replaced. */
export function renamedType(type: DataType, rename: (name: string) => string): DataType {
  if (type.family === 'named') return { ...type, name: rename(type.name) };
  return type.family === 'array' ? { ...type, of: renamedType(type.of, rename) } : type;
}
