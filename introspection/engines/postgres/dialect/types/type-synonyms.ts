import type { DataType } from '../../../../model/data-type.ts';

/** The numbers in the brackets of a type, in order. */
type Modifiers = readonly (number | null)[];

type Build = (modifiers: Modifiers) => DataType;

const first = (modifiers: Modifiers): number | null => modifiers[0] ?? null;

/** Six digits are the maximum and the default. */
const fractionOf = (modifiers: Modifiers): number | null => (first(modifiers) === 6 ? null : first(modifiers));

const integer = (bits: 16 | 32 | 64): Build => {
  const type: DataType = { family: 'integer', bits };
  return () => type;
};
const float = (bits: 32 | 64): Build => {
  const type: DataType = { family: 'float', bits };
  return () => type;
};
const time =
  (zone: boolean): Build =>
  (modifiers) => ({ family: 'time', zone, precision: fractionOf(modifiers) });
const timestamp =
  (zone: boolean): Build =>
  (modifiers) => ({
    family: 'timestamp',
    zone,
    precision: fractionOf(modifiers),
  });

/** A precision without a scale means scale 0. */
const decimal: Build = (modifiers) => ({
  family: 'decimal',
  precision: first(modifiers),
  scale: first(modifiers) === null ? null : (modifiers[1] ?? 0),
});

/** `float(24)` and below is `real`. */
const floatOfPrecision: Build = (modifiers) => ({ family: 'float', bits: (first(modifiers) ?? 53) <= 24 ? 32 : 64 });

const varying: Build = (modifiers) => {
  const length = first(modifiers);
  return { family: 'text', length, ...(length === null && { varying: true }) };
};

/** `char` is `char(1)`. */
const padded: Build = (modifiers) => ({ family: 'text', length: first(modifiers) ?? 1, padded: true });

/** `bpchar` without a length is unlimited, and still ignores trailing spaces. */
const blankPadded: Build = (modifiers) => ({ family: 'text', length: first(modifiers), padded: true });

const bits: Build = (modifiers) => ({ family: 'named', name: 'bit', modifier: String(first(modifiers) ?? 1) });
const bitsVarying: Build = (modifiers) => ({
  family: 'named',
  name: 'bit varying',
  modifier: first(modifiers) === null ? null : String(first(modifiers)),
});

const plain = (type: DataType): Build => {
  return () => type;
};

/** Synonyms of types, and their meaning. https://www.postgresql.org/docs/current/datatype.html */
const SYNONYMS: readonly (readonly [names: readonly string[], build: Build])[] = [
  [['smallint', 'int2', 'smallserial', 'serial2'], integer(16)],
  [['integer', 'int', 'int4', 'serial', 'serial4'], integer(32)],
  [['bigint', 'int8', 'bigserial', 'serial8'], integer(64)],
  [['real', 'float4'], float(32)],
  [['double precision', 'float8'], float(64)],
  [['float'], floatOfPrecision],
  [['numeric', 'decimal', 'dec'], decimal],
  [['boolean', 'bool'], plain({ family: 'boolean' })],
  [['text'], plain({ family: 'text', length: null })],
  [['character varying', 'char varying', 'varchar', 'nchar varying'], varying],
  [['national character varying', 'national char varying'], varying],
  [['character', 'char', 'nchar', 'national character', 'national char'], padded],
  [['bpchar'], blankPadded],
  [['bytea'], plain({ family: 'bytes' })],
  [['date'], plain({ family: 'date' })],
  [['time', 'time without time zone'], time(false)],
  [['timetz', 'time with time zone'], time(true)],
  [['timestamp', 'timestamp without time zone'], timestamp(false)],
  [['timestamptz', 'timestamp with time zone'], timestamp(true)],
  [['json'], plain({ family: 'json', binary: false })],
  [['jsonb'], plain({ family: 'json', binary: true })],
  [['uuid'], plain({ family: 'uuid' })],
  [['bit'], bits],
  [['bit varying', 'varbit'], bitsVarying],
];

/** By name, in lower case. */
export const typeSynonyms: ReadonlyMap<string, Build> = new Map(
  SYNONYMS.flatMap(([names, build]) => names.map((name): readonly [string, Build] => [name, build])),
);
