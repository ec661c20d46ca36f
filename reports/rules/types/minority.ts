import { fewOf } from '../../../introspection/index.ts';
import { remembered } from '../../sides/memoized.ts';
import type { Side } from '../../sides/side.ts';
import type { Family, TypeInPlace } from '../promises/type-in-place.ts';
import type { Judgement, RuleText } from '../rule.ts';
import { pairedColumns } from './paired-columns.ts';

/** Fewer columns than this keep no convention. */
const LEAST_NEIGHBOURS = 3;
const NEIGHBOURS_NAMED = 3;

export const minorityEncoding: RuleText = {
  id: 'type.minority-encoding',
  title: 'An encoding that its neighbours do not share',
  says: 'Most columns that are of this type on the other side are kept in another way than this one.',
  why: 'Two encodings of one type in one database: what reads or compares one of them as the other gets nonsense. An epoch number against the text of a date is greater or less than any of them.',
  verdict: 'different',
  impact: 'behaviour',
};

/** Set where the column is kept in another way than most that are of its type on the side that enforces types. */
export function minorityOf(loose: TypeInPlace, strict: TypeInPlace): Judgement | undefined {
  const own = encodingOf(loose);
  const type = encodedTypeOf(strict);
  const encodings = type === undefined ? undefined : encodingsOf(loose.side.unscoped, strict.side.unscoped).get(type);
  const { usual = [], byEncoding } = encodings ?? {};
  const members = byEncoding?.get(own ?? '') ?? [];
  if (usual.length < LEAST_NEIGHBOURS || usual.length <= members.length) return undefined;
  if (!members.some(({ object }) => object === loose.object)) return undefined;
  const named = usual.map(({ object, native }) => `${object.owner}.${object.name} (${native})`);
  return {
    why: `${usual.length} other columns that are ${strict.native} on the other side are kept as ${encodingOf(usual[0] ?? loose)}: ${fewOf(named, NEIGHBOURS_NAMED)}. ${members.length === 1 ? 'This one is' : `These ${members.length} are`} kept as ${own}.`,
  };
}

/** How values of types that people encode are kept. */
const ENCODINGS: { readonly [F in Family]?: string } = {
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

function encodingOf({ type }: TypeInPlace): string | undefined {
  return ENCODINGS[type.family];
}

/** One text for each type of which there are several encodings; undefined for others. */
function encodedTypeOf({ type }: TypeInPlace): string | undefined {
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
  readonly byEncoding: ReadonlyMap<string, readonly TypeInPlace[]>;
  /** The columns of the most usual encoding. */
  readonly usual: readonly TypeInPlace[];
}

/** By the type on the side that enforces types, and by the encoding on the other. */
const encodingsOf = remembered((loose: Side, strict: Side): ReadonlyMap<string, Encodings> => {
  const pairs = pairedColumns(loose, strict).filter(
    (pair) => encodingOf(pair.loose) !== undefined && encodedTypeOf(pair.strict) !== undefined,
  );
  const groups = Map.groupBy(pairs, (pair) => encodedTypeOf(pair.strict) ?? '');
  return new Map([...groups].map(([type, members]) => [type, encodingsAmong(members.map((pair) => pair.loose))]));
});

function encodingsAmong(places: readonly TypeInPlace[]): Encodings {
  const byEncoding = Map.groupBy(places, (place) => encodingOf(place) ?? '');
  const [usual = []] = [...byEncoding.values()].toSorted((one, other) => other.length - one.length);
  return { byEncoding, usual };
}
