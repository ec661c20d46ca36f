import { type Affinity, type DataType, naturalAffinities } from '../../../../model/data-type.ts';
import { memoByText } from '../../../../model/memo.ts';
import { foldName, nameOf } from '../../sql/names.ts';
import { tidy } from '../../sql/tidy.ts';
import { familiesByName, type KnownFamily, noiseWords } from './type-names.ts';

/**
 * The meaning of a declared SQLite type: from its name if other engines use the name, else from its affinity; an unknown
 * name is `named`. SQLite stores all numbers in 64 bits, and ignores lengths and precisions. Never throws.
 */
export const dataTypeOf: (native: string) => DataType = memoByText((native) => {
  const text = /--|\/\*/.test(native) ? tidy(native) : native;
  const declared = foldName(nameOf(text.trim()))
    .replace(/\s+/g, ' ')
    .replace(/\s*([(,])\s*|\s+(?=\))/g, '$1');
  const type = typeOf(declared);
  const affinity = affinityOf(declared);
  return affinity === naturalAffinities[type.family] ? type : { ...type, affinity };
});

/** https://sqlite.org/datatype3.html#determination_of_column_affinity */
function affinityOf(declared: string): Affinity {
  if (declared.includes('int')) return 'integer';
  if (/char|clob|text/.test(declared)) return 'text';
  if (declared === '' || declared.includes('blob')) return 'blob';
  return /real|floa|doub/.test(declared) ? 'real' : 'numeric';
}

interface Declared {
  readonly name: string;
  /** The parts in brackets; invalid numbers are null. */
  readonly modifier: string | null;
  readonly numbers: readonly (number | null)[];
}

function typeOf(declared: string): DataType {
  const { name, ...modifiers } = partsOf(declared);
  const family = familiesByName.get(declared) ?? familiesByName.get(name) ?? familiesByName.get(withoutNoise(name));
  if (family !== undefined) return familyType[family]({ ...modifiers, name });
  if (declared.endsWith('[]')) return { family: 'array', of: typeOf(withoutDimensions(declared)) };
  const affinity = affinityOf(declared);
  if (affinity === 'numeric') return { family: 'named', name, modifier: modifiers.modifier };
  return familyType[familyOfAffinity[affinity]]({ ...modifiers, name });
}

function partsOf(declared: string): Declared {
  const match = /^([^(]*)\(([^)]*)\)(.*)$/.exec(declared);
  const [, before, modifier, behind] = match ?? [];
  if (before === undefined || modifier === undefined) return { name: declared, modifier: null, numbers: [] };
  const numbers = modifier.split(',').map((part) => (/^\d+/.test(part) ? Number.parseInt(part, 10) : null));
  return { name: `${before} ${behind?.trim() ?? ''}`.trim(), modifier, numbers };
}

function withoutDimensions(declared: string): string {
  let end = declared.length;
  while (declared.endsWith('[]', end)) end -= 2;
  return declared.slice(0, end);
}

function withoutNoise(name: string): string {
  return name
    .split(' ')
    .filter((word) => !noiseWords.has(word))
    .join(' ');
}

const familyOfAffinity = { integer: 'integer', text: 'text', blob: 'bytes', real: 'float' } as const;

const familyType: Readonly<Record<KnownFamily, (declared: Declared) => DataType>> = {
  boolean: () => ({ family: 'boolean' }),
  bytes: ({ numbers }) => bytesOf(numbers[0] ?? null),
  date: () => ({ family: 'date' }),
  decimal: ({ numbers }) => decimalOf(numbers[0] ?? null, numbers[1] ?? null),
  float: () => ({ family: 'float', bits: 64 }),
  integer: () => ({ family: 'integer', bits: 64 }),
  interval: () => ({ family: 'interval', qualifier: null }),
  json: () => ({ family: 'json', binary: null }),
  text: ({ name, numbers }) => textOf(name, numbers[0] ?? null),
  time: ({ numbers }) => ({ family: 'time', zone: null, precision: numbers[0] ?? null }),
  timestamp: ({ numbers }) => ({ family: 'timestamp', zone: null, precision: numbers[0] ?? null }),
  untyped: () => ({ family: 'untyped' }),
  uuid: () => ({ family: 'uuid' }),
};

/** A precision without a scale means scale 0, as in other engines. */
function decimalOf(precision: number | null, scale: number | null): DataType {
  if (precision === null) return { family: 'decimal', precision, scale: null };
  return { family: 'decimal', precision, scale: scale ?? 0, enforced: false };
}

function textOf(name: string, length: number | null): DataType {
  if (length !== null) return { family: 'text', length, enforced: false };
  return { family: 'text', length, ...(/varchar|varying/.test(name) && { varying: true }) };
}

function bytesOf(length: number | null): DataType {
  return length === null ? { family: 'bytes' } : { family: 'bytes', length, enforced: false };
}
