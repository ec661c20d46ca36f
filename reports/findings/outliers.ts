import {
  type Field,
  fewOf,
  type KindDefinition,
  kinds,
  ownValue,
  type SchemaObject,
} from '../../introspection/index.ts';
import type { Judged } from '../judging/ledger.ts';
import type { Pair } from '../pairing/pair.ts';
import { factOf } from '../sides/object-description.ts';
import type { Side, SideName } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';

/** Fewer objects than this are no convention. */
const LEAST_OBJECTS = 5;
/** A convention has this many times more objects that keep it than that break it. */
const TIMES = 10;
const OUTLIERS_NAMED = 3;

/** The pairs of one kind that have one value on the expected side and one on the actual side. */
interface Meeting {
  readonly expected: string;
  readonly actual: string;
  readonly pairs: readonly Pair[];
}

/** Pairs of values of a fact over the whole database, so that a finding can say that it breaks or is a convention. */
export class Outliers {
  readonly #pairs: readonly Pair[];
  readonly #sides: Sides;
  /** Keyed by the expected object of each pair. */
  readonly #meetings = new Map<Field<unknown>, ReadonlyMap<SchemaObject, Meeting>>();

  constructor(pairs: readonly Pair[], sides: Sides) {
    this.#pairs = pairs;
    this.#sides = sides;
  }

  /**
   * One sentence about differences in one fact: `38 other columns whose type is boolean on the actual side have INTEGER
   * on the expected side; these 2 have TEXT.` Undefined where no convention is in sight, and of what behaves alike nearly
   * always, which breaks none.
   */
  sentenceAbout(items: readonly Judged[]): string | undefined {
    const [item] = items;
    const object = item?.expected;
    if (!item || !object || item.actual === null || item.field === undefined) return undefined;
    if (item.verdict.verdict === 'lossy') return undefined;
    const definition: KindDefinition = kinds[object.kind];
    const field = ownValue(definition.fields, item.field.name);
    if (field === undefined || !['type', 'plain'].includes(field.meaning) || field.impact === 'cosmetic')
      return undefined;
    const known = this.#meetingsOf(object.kind, item.field.name, field);
    const own = known.get(object);
    if (own === undefined || !items.every(({ expected }) => expected && known.get(expected) === own)) return undefined;
    const about = { definition, name: item.field.name, field, own, members: items.length };
    const sides = ['expected', 'actual'] as const;
    const meetings = [...new Set(known.values())];
    const others = (side: SideName) => meetings.filter((meeting) => meeting !== own && meeting[side] === own[side]);
    const told = sides.flatMap((side) => this.#broken(side, others(side), about));
    return [...told, ...sides.flatMap((side) => this.#kept(side, others(side), about))][0];
  }

  /** The finding breaks a convention of other objects, although their two values differ too. */
  #broken(
    pivot: SideName,
    others: readonly Meeting[],
    { definition, name, field, own, members }: About,
  ): readonly string[] {
    const [usual] = others.filter(isDifference).toSorted((a, b) => b.pairs.length - a.pairs.length);
    if (usual === undefined || !isMuchMore(usual.pairs.length, own.pairs.length)) return [];
    const show = (meeting: Meeting, side: SideName) => shown(meeting, name, field, side);
    const [there, count] = [opposite(pivot), own.pairs.length];
    const these = members === count ? (count === 1 ? 'this one has' : `these ${count} have`) : `${count} have`;
    return [
      `${usual.pairs.length} other ${definition.plural} whose ${field.title} is ${show(own, pivot)} on the ${pivot} side have ${show(usual, there)} on the ${there} side; ${these} ${show(own, there)}.`,
    ];
  }

  /** Almost all such objects have the same finding. */
  #kept(
    pivot: SideName,
    others: readonly Meeting[],
    { definition, name, field, own, members }: About,
  ): readonly string[] {
    const outliers = others.flatMap((meeting) => meeting.pairs.map((pair) => ({ meeting, pair })));
    const [there, count] = [opposite(pivot), own.pairs.length];
    if (outliers.length === 0 || members !== count || !isMuchMore(count, outliers.length)) return [];
    const named = outliers.map(
      ({ meeting, pair }) => `${titleOf(pair.expected)} has ${shown(meeting, name, field, there)}`,
    );
    return [
      `${count} of ${count + outliers.length} ${definition.plural} whose ${field.title} is ${shown(own, name, field, pivot)} on the ${pivot} side have ${shown(own, name, field, there)} on the ${there} side; ${fewOf(named, OUTLIERS_NAMED)}.`,
    ];
  }

  #meetingsOf(kind: SchemaObject['kind'], name: string, field: Field<unknown>): ReadonlyMap<SchemaObject, Meeting> {
    const before = this.#meetings.get(field);
    if (before !== undefined) return before;
    const [textOfExpected, textOfActual] = [textsBy(field, this.#sides.expected), textsBy(field, this.#sides.actual)];
    const groups = new Map<string, Meeting & { readonly pairs: Pair[] }>();
    const meetings = new Map<SchemaObject, Meeting>();
    for (const pair of this.#pairs) {
      const [one, other] = [factOf(pair.expected, name), factOf(pair.actual, name)];
      if (pair.expected.kind !== kind || one === undefined || other === undefined) continue;
      const values = { expected: textOfExpected(one), actual: textOfActual(other) };
      const key = `${values.expected}\n${values.actual}`;
      const group = groups.get(key) ?? { ...values, pairs: [] };
      groups.set(key, group);
      group.pairs.push(pair);
      meetings.set(pair.expected, group);
    }
    this.#meetings.set(field, meetings);
    return meetings;
  }
}

/** The canonical text of a fact's values, computed once for each value object. */
function textsBy(field: Field<unknown>, { lens }: Side): (value: unknown) => string {
  const texts = new Map<unknown, string>();
  return (value) => {
    const text = texts.get(value) ?? JSON.stringify(field.canonical(value, lens));
    texts.set(value, text);
    return text;
  };
}

interface About {
  readonly definition: KindDefinition;
  readonly name: string;
  readonly field: Field<unknown>;
  readonly own: Meeting;
  /** Differences that the finding has. */
  readonly members: number;
}

function isMuchMore(many: number, few: number): boolean {
  return many >= LEAST_OBJECTS && many >= TIMES * few;
}

function isDifference({ expected, actual }: Meeting): boolean {
  return expected !== actual;
}

function opposite(side: SideName): SideName {
  return side === 'expected' ? 'actual' : 'expected';
}

function shown({ pairs: [pair] }: Meeting, name: string, field: Field<unknown>, side: SideName): string {
  return pair === undefined ? '' : field.show(factOf(pair[side], name));
}

function titleOf({ owner, name }: SchemaObject): string {
  return owner === null ? name : `${owner}.${name}`;
}
