import { compareText, type Field, type KindDefinition, kinds, type SchemaObject } from '../../introspection/index.ts';
import { judgeValue } from '../rules/registry.ts';
import { factDifference } from '../rules/rule.ts';
import { inCommon, nameSimilarity } from '../sides/name-similarity.ts';
import { unprefixedName } from '../sides/names-on-side.ts';
import { factOf } from '../sides/object-description.ts';
import { sameJson } from '../sides/same-json.ts';
import { isOfKind, ownerOf, type Side } from '../sides/side.ts';
import type { Sides } from '../sides/sides.ts';
import type { RenameEvidence, Single } from './pair.ts';

/** A missing and an extra object that are likely one under two names. */
export interface Rename extends RenameEvidence {
  readonly expected: Single;
  readonly actual: Single;
}

const LEAST_CONFIDENCE = 0.55;
/** More pairs than this are not examined: so many columns were replaced, not renamed. */
const MOST_CANDIDATES = 2_500;

/** The likely renames among unpaired objects, best first, each object once. Only kinds that are identified by name can be renamed. */
export function likelyRenames(singles: readonly Single[], sides: Sides): readonly Rename[] {
  const candidates = singles.filter(({ object }) => goesByName(object));
  const expected = candidates.filter(({ here }) => here.name === 'expected');
  const actual = candidates.filter(({ here }) => here.name === 'actual');
  if (expected.length * actual.length > MOST_CANDIDATES) return [];
  const likely = expected
    .flatMap((one) => actual.map((other) => renameOf(one, other, sides)))
    .filter((rename) => rename.confidence >= LEAST_CONFIDENCE)
    .toSorted((a, b) => b.confidence - a.confidence || compareText(tieBreak(a), tieBreak(b)));
  const taken = new Set<Single>();
  return likely.filter((rename) => {
    const free = !taken.has(rename.expected) && !taken.has(rename.actual);
    if (free) taken.add(rename.expected).add(rename.actual);
    return free;
  });
}

/** The result does not depend on which side is expected. */
function tieBreak({ expected, actual }: Rename): string {
  return [expected.object.name, actual.object.name].toSorted().join('\u0000');
}

function goesByName({ kind }: SchemaObject): boolean {
  const definition: KindDefinition = kinds[kind];
  return definition.signature === undefined && kind !== 'trigger';
}

function renameOf(expected: Single, actual: Single, sides: Sides): Rename {
  const [one, other] = [expected.object, actual.object];
  if (one.kind !== other.kind || boundOf(one) !== boundOf(other)) {
    return { expected, actual, confidence: 0, evidence: [] };
  }
  const name = nameSimilarity(unprefixedName(one, sides.expected), unprefixedName(other, sides.actual));
  const facts = agreement(one, other, sides);
  const place =
    isOfKind(one, 'column') && isOfKind(other, 'column') ? Number(one.facts.position === other.facts.position) : facts;
  const company = companyOf(expected, actual, sides);
  const evidence = [
    name >= 0.5 && `names ${percent(name)} alike`,
    facts >= 0.8 && `facts ${percent(facts)} alike`,
    isOfKind(one, 'column') && place === 1 && 'the same position in the table',
    company.alike >= 0.8 && company.words,
  ].filter((words) => typeof words === 'string');
  if (one.owner === null && name < 0.5 && company.alike < 0.6) return { expected, actual, confidence: 0, evidence: [] };
  return {
    expected,
    actual,
    confidence: 0.4 * name + 0.25 * facts + 0.2 * place + 0.15 * company.alike,
    evidence,
  };
}

/** Partitions with other bounds hold other rows, however similar they are. */
function boundOf(object: SchemaObject): unknown {
  return factOf(object, 'partitionBound') ?? null;
}

/** The share of equal facts among those that both sides provide; a type counts as much as all others together. */
function agreement(one: SchemaObject, other: SchemaObject, sides: Sides): number {
  const definition: KindDefinition = kinds[one.kind];
  const shares = Object.entries(definition.fields).flatMap(([name, field]) => {
    const [value, counterpart] = [factOf(one, name), factOf(other, name)];
    if (value === undefined || counterpart === undefined || field.impact === 'cosmetic') return [];
    const same = sameJson(field.canonical(value, sides.expected.lens), field.canonical(counterpart, sides.actual.lens));
    const agrees = same || isNear(one, other, [name, field], sides);
    return [{ agrees, weight: field.meaning === 'type' ? 4 : 1 }];
  });
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  const agreed = shares.reduce((sum, { agrees, weight }) => sum + (agrees ? weight : 0), 0);
  return all === 0 ? 0.5 : agreed / all;
}

function isNear(
  one: SchemaObject,
  other: SchemaObject,
  [name, field]: readonly [string, Field<unknown>],
  sides: Sides,
): boolean {
  const [expected, actual] = [ownerOf(one), ownerOf(other)];
  const read = {
    expected: { value: factOf(one, name), object: one, side: sides.expected },
    actual: { value: factOf(other, name), object: other, side: sides.actual },
  };
  const relation = expected === null || actual === null ? null : { expected, actual };
  const verdict = judgeValue(factDifference(name, field, read, relation));
  return verdict?.verdict === 'equivalent' || verdict?.verdict === 'lossy';
}

/** Every table has an `id`, so it is no evidence. */
const LEAST_COMPANY = 2;

/** What belongs to the object: for a table its columns by name, for a column the kinds of its indexes and keys. */
function companyOf(expected: Single, actual: Single, sides: Sides): { readonly alike: number; readonly words: string } {
  const named = expected.object.owner === null;
  const keysOf = ({ dependants }: Single, side: Side) =>
    dependants
      .filter(({ autoNamed }) => !named || !autoNamed)
      .map((object) => `${object.kind} ${named ? side.lens.name(object.name) : ''}`);
  const [ones, others] = [keysOf(expected, sides.expected), keysOf(actual, sides.actual)];
  const total = ones.length + others.length;
  if (total === 0) return { alike: 0.5, words: '' };
  const shared = inCommon(ones, others);
  const alike = named && shared < LEAST_COMPANY ? 0 : (2 * shared) / total;
  return { alike, words: named ? `${percent(alike)} of what belongs to them alike` : 'indexed and constrained alike' };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
