import type { Node, TypeName } from 'libpg-query';
import { NotUnderstood, namesOf, tagOf } from './build.ts';

/** The text of a type in a cast, as `dataTypeOf` understands it. */
export function typeTextOf(type: TypeName | undefined): string {
  if (type === undefined) throw new NotUnderstood('a cast to no type');
  const names = namesOf(type.names);
  const builtIn = names[0] === 'pg_catalog';
  const name = builtIn ? names.slice(1).join('.') : names.map(quoted).join('.');
  const modifiers = (type.typmods ?? []).map(modifierOf);
  const array = (type.arrayBounds ?? []).length > 0 ? '[]' : '';
  return (builtIn && name === 'interval' ? intervalOf(modifiers) : withModifiers(name, modifiers)) + array;
}

/** A quoted name (`"char"`, `"bit"`) means another type than the keyword without quotes. */
const KEYWORDS: ReadonlySet<string> = new Set(['bit', 'char', 'dec', 'float', 'int', 'nchar', 'real']);

function quoted(name: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(name) && !KEYWORDS.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

function withModifiers(name: string, modifiers: readonly string[]): string {
  return modifiers.length === 0 ? name : `${name}(${modifiers.join(',')})`;
}

function modifierOf(node: Node): string {
  if ('A_Const' in node) {
    const { ival, sval } = node.A_Const;
    if (ival !== undefined) return String(ival.ival ?? 0);
    if (sval !== undefined) return sval.sval ?? '';
  }
  if ('ColumnRef' in node) return namesOf(node.ColumnRef.fields).join('.');
  throw new NotUnderstood(`a type with a ${tagOf(node)}`);
}

/** Bits of the first modifier of an interval, in the order in which its fields are written (`utils/timestamp.h`). */
const FIELDS: readonly (readonly [bit: number, field: string])[] = [
  [2, 'year'],
  [1, 'month'],
  [3, 'day'],
  [10, 'hour'],
  [11, 'minute'],
  [12, 'second'],
];
const FULL_RANGE = '32767';

function intervalOf([range = FULL_RANGE, precision]: readonly string[]): string {
  const fields = FIELDS.filter(([bit]) => range !== FULL_RANGE && (Number(range) & (1 << bit)) !== 0);
  const ends = [...new Set([fields[0], fields.at(-1)])].flatMap((field) => (field === undefined ? [] : [field[1]]));
  const qualifier = ends.length === 0 ? '' : ` ${ends.join(' to ')}`;
  return `interval${qualifier}${precision === undefined ? '' : `(${precision})`}`;
}
