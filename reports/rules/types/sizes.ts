import type { DeclaredType } from '../promises/declared-type.ts';
import { promisesOn } from '../promises/promises.ts';
import { HINTING } from './hinting.ts';
import { nameOfType } from './name-of-type.ts';
import { halfHintRule, looseRule, type TypeRule } from './type-rule.ts';

/** The size in the brackets of a type, or of a check instead. */
interface Size {
  readonly written: string | null;
  /** The length that a check allows at most. */
  readonly checked: number | null;
}

export const declaredSize: TypeRule = halfHintRule({
  id: 'type.declared-size',
  title: 'Two sizes for one column',
  says: 'Both sides declare a size, and the sizes differ.',
  why: `One side was changed and the other was not. ${HINTING} enforces a size only by a check: it may store values that the smaller size of the other side refuses.`,
  verdict: 'different',
  impact: 'behaviour',
  applies(expected, actual) {
    if (!isOneSort(expected, actual) || isWrittenAlike(expected, actual)) return false;
    const sizes = [sizeOf(expected), sizeOf(actual)] as const;
    if (sizes.some(({ written }) => written === null) && sizes.every(({ checked }) => checked !== null)) return false;
    const [ofExpected, ofActual] = sizes.map(smallest);
    if (ofExpected === undefined || ofActual === undefined || ofExpected === ofActual) return false;
    return {
      ...(sizes.some(isByCheck) && {
        why: `The expected side allows ${ofExpected} ${unitOf(expected)}, the actual side ${ofActual}; a check counts where the type has no size.`,
      }),
      ...(lengthFamilies.has(expected.type.family) && {
        example: `${expected.type.family === 'text' ? 'a text' : 'a value'} of ${Math.min(Number(ofExpected), Number(ofActual)) + 1} ${unitOf(expected)}`,
      }),
    };
  },
});

/** Tried after the rules that know what a missing size means for a family. */
export const unheededSize: TypeRule = looseRule({
  id: 'type.size-one-side',
  title: 'A size that only one side declares',
  says: 'One side declares a size with the type, the other does not.',
  why: `${HINTING} ignores the size. The other side refuses or truncates values that do not fit, if it declares one.`,
  example: "B'101' for bit(2)",
  verdict: 'lossy',
  loose: ['named'],
  strict: ['named'],
  applies: (loose, strict) =>
    nameOfType(loose) === nameOfType(strict) && (loose.type.modifier === null) !== (strict.type.modifier === null),
});

const lengthFamilies: ReadonlySet<string> = new Set(['text', 'bytes']);

function isOneSort(one: DeclaredType, other: DeclaredType): boolean {
  return one.type.family === other.type.family && nameOfType(one) === nameOfType(other);
}

function isWrittenAlike(one: DeclaredType, other: DeclaredType): boolean {
  const written = writtenIn(one);
  return written !== null && written === writtenIn(other);
}

function sizeOf(declared: DeclaredType): Size {
  return { written: writtenIn(declared), checked: checkedOn(declared) };
}

function writtenIn({ type, native }: DeclaredType): string | null {
  switch (type.family) {
    case 'text':
      return textOf(type.length);
    case 'bytes':
      return textOf(type.length ?? null);
    case 'decimal':
      return type.precision === null ? null : `${type.precision}, ${type.scale}`;
    case 'time':
    case 'timestamp':
      return textOf(type.precision ?? digitsIn(native));
    case 'named':
      return type.modifier;
    case 'integer':
    case 'float':
    case 'boolean':
    case 'date':
    case 'interval':
    case 'json':
    case 'uuid':
    case 'array':
    case 'untyped':
      return null;
  }
}

function textOf(size: number | null): string | null {
  return size === null ? null : String(size);
}

/** In PostgreSQL six digits of a second are the default, written or not. */
function digitsIn(native: string): number | null {
  const digits = /\((\d+)\)/.exec(native)?.[1];
  return digits === undefined ? null : Number(digits);
}

function checkedOn(declared: DeclaredType): number | null {
  if (!lengthFamilies.has(declared.type.family)) return null;
  const lengths = promisesOn(declared).flatMap((promise) =>
    promise.promises === 'length' && (promise.unit === 'characters' || declared.type.family === 'bytes')
      ? [promise.most]
      : [],
  );
  return lengths.length === 0 ? null : Math.min(...lengths);
}

function smallest({ written, checked }: Size): string | undefined {
  if (checked === null) return written ?? undefined;
  return String(Math.min(checked, written === null ? checked : Number(written)));
}

/** Whether the type alone does not decide what may be stored. */
function isByCheck({ written, checked }: Size): boolean {
  return checked !== null && String(checked) !== written;
}

function unitOf({ type }: DeclaredType): string {
  return type.family === 'bytes' ? 'bytes' : 'characters';
}
