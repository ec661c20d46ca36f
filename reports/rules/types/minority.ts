import { fewOf, memo, type TypeFamily } from '../../../introspection/index.ts';
import type { Side } from '../../sides/side.ts';
import type { DeclaredType } from '../promises/declared-type.ts';
import type { Judgement, RuleText } from '../rule.ts';
import { pairedColumns } from './paired-columns.ts';

/** The least number of columns for a convention. */
const LEAST_NEIGHBOURS = 3;
const NEIGHBOURS_NAMED = 3;

export const minorityEncoding: RuleText = {
  id: 'type.minority-encoding',
  title: 'An encoding that differs from similar columns',
  says: 'Most columns that have this type on the other side are stored in another way than this one.',
  why: 'One database has two encodings of one type. Code that reads or compares one as the other gets wrong results. For example, an epoch number and the text of a date do not sort by time.',
  verdict: 'different',
  impact: 'behaviour',
};

/** Set if the column has another encoding than most columns that have its type on the strict side. */
export function minorityOf(loose: DeclaredType, strict: DeclaredType): Judgement | undefined {
  const own = encodingOf(loose);
  const type = encodedTypeOf(strict);
  const encodings = type === undefined ? undefined : encodingsOf(loose.side.unscoped, strict.side.unscoped).get(type);
  const { usual = [], byEncoding } = encodings ?? {};
  const members = byEncoding?.get(own ?? '') ?? [];
  if (usual.length < LEAST_NEIGHBOURS || usual.length <= members.length) return undefined;
  if (!members.some(({ object }) => object === loose.object)) return undefined;
  const named = usual.map(({ object, native }) => `${object.owner}.${object.name} (${native})`);
  return {
    why: `${usual.length} other columns that are ${strict.native} on the other side are stored as ${encodingOf(usual[0] ?? loose)}: ${fewOf(named, NEIGHBOURS_NAMED)}. ${members.length === 1 ? 'This one is' : `These ${members.length} are`} stored as ${own}.`,
  };
}

/** The encodings of types that applications encode. */
const ENCODINGS: { readonly [F in TypeFamily]?: string } = {
  integer: 'a number',
  float: 'a number',
  decimal: 'a number',
  text: 'text',
  timestamp: 'text',
  date: 'text',
  time: 'text',
  interval: 'text',
  uuid: 'text',
  bytes: 'bytes',
};

function encodingOf({ type }: DeclaredType): string | undefined {
  return ENCODINGS[type.family];
}

/** One text for each type of which there are several encodings; undefined for others. */
function encodedTypeOf({ type }: DeclaredType): string | undefined {
  switch (type.family) {
    case 'timestamp':
    case 'time':
      return `${type.family} ${type.zone}`;
    case 'date':
    case 'interval':
    case 'uuid':
      return type.family;
    case 'integer':
    case 'float':
    case 'decimal':
    case 'boolean':
    case 'text':
    case 'bytes':
    case 'json':
    case 'array':
    case 'untyped':
    case 'named':
      return undefined;
  }
}

interface Encodings {
  readonly byEncoding: ReadonlyMap<string, readonly DeclaredType[]>;
  /** The columns of the most usual encoding. */
  readonly usual: readonly DeclaredType[];
}

/** By the type on the side that enforces types, and by the encoding on the other. */
const encodingsOf = memo((loose: Side, strict: Side): ReadonlyMap<string, Encodings> => {
  const groups = new Map<string, DeclaredType[]>();
  for (const pair of pairedColumns(loose, strict)) {
    const type = encodingOf(pair.loose) === undefined ? undefined : encodedTypeOf(pair.strict);
    if (type === undefined) continue;
    const group = groups.get(type) ?? [];
    group.push(pair.loose);
    groups.set(type, group);
  }
  return new Map([...groups].map(([type, members]) => [type, encodingsAmong(members)]));
});

function encodingsAmong(places: readonly DeclaredType[]): Encodings {
  const byEncoding = Map.groupBy(places, (declared) => encodingOf(declared) ?? '');
  const [usual = []] = [...byEncoding.values()].toSorted((one, other) => other.length - one.length);
  return { byEncoding, usual };
}
