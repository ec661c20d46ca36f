import { type Field, type Impact, type KindDefinition, kinds, type SchemaObject } from '../introspection/index.ts';
import { judgeName, judgePresence, judgeValue } from './equivalence/registry.ts';
import type { Verdict } from './equivalence/rule.ts';
import { MEANING_OF_IMPACT } from './policy.ts';
import { type RawDifference, rawDifferencesOf, sameJson } from './raw-difference.ts';
import type { Side, SideName } from './side.ts';
import type { Pair, Single } from './walk.ts';

/** One difference with its verdict. Nothing that differs leaves without one. */
export interface Judged {
  readonly verdict: Verdict & { readonly impact: Impact };
  readonly expected: SchemaObject | null;
  readonly actual: SchemaObject | null;
  /** The fact that differs; absent when the object or its name does. */
  readonly field?: { readonly name: string; readonly title: string };
  /** The two values, for people. */
  readonly shown: { readonly expected?: string; readonly actual?: string };
  /** Raw differences accounted for. */
  readonly raw: number;
  /** Objects that are gone with this one. */
  readonly dependants: readonly SchemaObject[];
}

/** Told of each fact that a side cannot tell. */
export type Untold = (object: SchemaObject, field: string, side: SideName) => void;

/** The verdicts on a pair: on its name, when that differs, and on every fact that differs. */
export function judgePair(
  pair: Pair,
  sides: { readonly expected: Side; readonly actual: Side },
  untold: Untold,
): readonly Judged[] {
  const definition: KindDefinition = kinds[pair.expected.kind];
  const [expected, actual]: Readonly<Record<string, unknown>>[] = [pair.expected.facts, pair.actual.facts];
  const judged: Judged[] = [];
  const name = judgeNames(pair, sides);
  if (name !== undefined) judged.push(name);
  for (const fieldName in definition.fields) {
    const field = definition.fields[fieldName];
    const [one, other] = [expected?.[fieldName], actual?.[fieldName]];
    if (field === undefined || one === other) continue;
    if (one === undefined || other === undefined) {
      untold(pair.expected, field.title, one === undefined ? 'expected' : 'actual');
      continue;
    }
    const raw = differencesOf(field, one, other, sides);
    if (raw.length > 0) judged.push(judgeFact(pair, sides, fieldName, field, raw.length));
  }
  return judged;
}

/** The verdict on an object that one side lacks. */
export function judgeSingle(single: Single): Judged {
  const { object, here, there, relation, dependants } = single;
  const definition: KindDefinition = kinds[object.kind];
  const state = here.name === 'expected' ? 'missing' : 'extra';
  const verdict = judgePresence({ object, here, there, relation }) ?? {
    verdict: 'different',
    rule: `${object.kind}.${state}`,
    why: state === 'missing' ? definition.why : `Only the actual side has it. ${MEANING_OF_IMPACT[definition.extra]}`,
  };
  return {
    verdict: { ...verdict, impact: verdict.impact ?? definition[state] },
    expected: here.name === 'expected' ? object : null,
    actual: here.name === 'actual' ? object : null,
    shown: { [here.name]: briefOf(object, dependants) },
    raw: 1 + dependants.length,
    dependants,
  };
}

function judgeNames(pair: Pair, sides: { readonly expected: Side; readonly actual: Side }): Judged | undefined {
  const { expected, actual } = pair;
  if (sides.expected.lens.name(expected.name) === sides.actual.lens.name(actual.name)) return undefined;
  const verdict = judgeName({ expected, actual });
  if (verdict === undefined) return undefined;
  return {
    verdict: { ...verdict, impact: 'cosmetic' },
    expected,
    actual,
    field: { name: 'name', title: 'name' },
    shown: { expected: expected.name, actual: actual.name },
    raw: 1,
    dependants: [],
  };
}

function judgeFact(
  pair: Pair,
  sides: { readonly expected: Side; readonly actual: Side },
  name: string,
  field: Field<unknown>,
  raw: number,
): Judged {
  const { expected, actual, relation } = pair;
  const held = (object: SchemaObject, side: Side) => ({ value: factOf(object, name), object, side });
  const verdict = judgeValue({
    kind: expected.kind,
    field: name,
    meaning: field.meaning,
    expected: held(expected, sides.expected),
    actual: held(actual, sides.actual),
    relation,
  }) ?? { verdict: 'different', rule: `${expected.kind}.${name}`, why: MEANING_OF_IMPACT[field.impact] };
  return {
    verdict: { ...verdict, impact: verdict.impact ?? field.impact },
    expected,
    actual,
    field: { name, title: field.title },
    shown: { expected: field.show(factOf(expected, name)), actual: field.show(factOf(actual, name)) },
    raw,
    dependants: [],
  };
}

const NO_DIFFERENCES: readonly RawDifference[] = [];

function differencesOf(
  field: Field<unknown>,
  one: unknown,
  other: unknown,
  { expected, actual }: { readonly expected: Side; readonly actual: Side },
): readonly RawDifference[] {
  const [canonicalOne, canonicalOther] = [field.canonical(one, expected.lens), field.canonical(other, actual.lens)];
  return sameJson(canonicalOne, canonicalOther) ? NO_DIFFERENCES : rawDifferencesOf(canonicalOne, canonicalOther);
}

function factOf(object: SchemaObject, name: string): unknown {
  const facts: Readonly<Record<string, unknown>> = object.facts;
  return facts[name];
}

/** What an object is in a few words: `integer`, `(author_id) → users (id)`, `12 columns, 1 primary key`. */
export function briefOf(object: SchemaObject, dependants: readonly SchemaObject[]): string {
  const definition: KindDefinition = kinds[object.kind];
  const facts = definition.brief.flatMap((name) => {
    const field = definition.fields[name];
    const value = factOf(object, name);
    if (field === undefined || value === undefined || value === null) return [];
    return [field.meaning === 'target' ? `→ ${field.show(value)}` : field.show(value)];
  });
  const also = countsOf(dependants);
  return [facts.join(' '), also].filter((part) => part !== '').join(', with ') || definition.title;
}

function countsOf(objects: readonly SchemaObject[]): string {
  const counts = new Map<KindDefinition, number>();
  for (const { kind } of objects) counts.set(kinds[kind], (counts.get(kinds[kind]) ?? 0) + 1);
  return [...counts].map(([{ title, plural }, count]) => `${count} ${count === 1 ? title : plural}`).join(', ');
}
