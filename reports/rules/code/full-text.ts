import type { SchemaObject } from '../../../introspection/index.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import type { RelationPair } from '../../sides/sides.ts';
import type { Judgement, PresenceDifference, Rule, ValueDifference } from '../rule.ts';
import { type FullText, fullTextOf, mayKeepSearch } from './full-text-search.ts';

/** Rules about objects of a full-text search, if both sides have one. */
export const fullTextRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'table.full-text-stale',
    title: 'A full-text search that is not kept up to date',
    says: 'The search of one side does not follow all changes of rows that the search of the other side follows.',
    why: 'The search finds rows that are gone or have changed, or misses new ones. Add the trigger, unless the application updates the search itself.',
    example: 'an UPDATE of the text, then a search for a new word',
    verdict: 'different',
    impact: 'behaviour',
    judge: (difference) => judgedAs('stale', difference),
  },
  {
    id: 'table.full-text',
    engines: ['sqlite', 'postgres'],
    title: 'Full-text search, done differently by each engine',
    says: 'Both sides search the words of the table, each with the means of its engine. Whether they find the same rows is not compared.',
    why: 'SQLite uses a virtual table with triggers. PostgreSQL uses a column of type tsvector, or an index over the words.',
    example: 'a word with an accent',
    verdict: 'lossy',
    judge: (difference) => judgedAs('alike', difference),
  },
  {
    id: 'table.full-text-told',
    title: 'A part of a full-text search that another finding describes',
    says: 'It serves only the full-text search of its table. The finding about that search describes how each side does it.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    judge: (difference) => judgedAs('told', difference),
  },
];

/** The explanation of differences between two triggers with one name that only update a search. */
export const searchTrigger: Rule<ValueDifference> = {
  id: 'trigger.full-text',
  title: 'Two triggers with one name that update a full-text search',
  says: 'Both update the full-text search of their side. The finding about that search describes how each side does it.',
  why: 'One difference is one finding.',
  verdict: 'equivalent',
  about: { kinds: ['trigger'] },
  judge: ({ field, expected, actual, relation }) => {
    if (relation === null || field === 'comment') return undefined;
    const [here, there] = [expected.side, actual.side];
    const isBoth =
      leaderOf(relation, here, there) !== undefined &&
      isForSearch(expected.object, here, relation.actual, there) &&
      isForSearch(actual.object, there, relation.expected, here);
    return isBoth ? {} : undefined;
  },
};

/** Whether an object only serves a full-text search, and the other engine has one for its table too. */
export function isForSearch(object: SchemaObject, here: Side, home: RelationName, there: Side): boolean {
  const owner = ownerOf(object);
  if (owner === null || here.engine === there.engine) return false;
  return fullTextOf(owner, here)?.parts.has(object) === true && fullTextOf(home, there) !== undefined;
}

/** Whether a trigger only updates a full-text search, and has no counterpart on the other engine. */
export function isApartForSearch(
  part: SchemaObject<'trigger'>,
  there: Side,
  whole: SchemaObject<'trigger'>,
  side: Side,
): boolean {
  const [home, owner] = [ownerOf(part), ownerOf(whole)];
  const search = home === null ? undefined : fullTextOf(home, there);
  if (search?.parts.has(part) !== true || owner === null) return false;
  return isForSearch(part, there, owner, side) || !mayKeepSearch(whole, side, search);
}

function judgedAs(
  wanted: 'stale' | 'alike' | 'told',
  { object, here, there, relation }: PresenceDifference,
): Judgement | undefined {
  if (relation === null || !isForSearch(object, here, relation[there.name], there)) return undefined;
  const leader = leaderOf(relation, here, there);
  if (leader === undefined) return undefined;
  if (leader !== object) return wanted === 'told' ? {} : undefined;
  const [own, other] = [fullTextOf(relation[here.name], here), fullTextOf(relation[there.name], there)];
  if (own === undefined || other === undefined || wanted !== (isStale(own, other) ? 'stale' : 'alike'))
    return undefined;
  const [expected, actual] = here.name === 'expected' ? [own, other] : [other, own];
  const told = { expected: expected.told, actual: actual.told };
  return wanted === 'alike' ? { told } : { told, why: whyStale([here, own], [there, other]) };
}

/** The object that represents the whole search: a column, else an index, else a trigger that only one side has. */
function leaderOf(relation: RelationPair, here: Side, there: Side): SchemaObject | undefined {
  const sides = [
    { side: here, other: there },
    { side: there, other: here },
  ];
  const alone = (here.name === 'expected' ? sides : sides.toReversed()).flatMap(({ side, other }) => {
    const names = new Set(
      other.belongings(relation[other.name]).map(({ kind, name }) => `${kind} ${other.lens.name(name)}`),
    );
    const parts = fullTextOf(relation[side.name], side)?.parts ?? new Set();
    return side
      .belongings(relation[side.name])
      .filter((part) => parts.has(part) && !names.has(`${part.kind} ${side.lens.name(part.name)}`));
  });
  return (
    alone.find((part) => isOfKind(part, 'column')) ??
    alone.find((part) => isOfKind(part, 'index') && part.facts.keys?.every(({ column }) => column === null)) ??
    alone.find((part) => isOfKind(part, 'trigger'))
  );
}

function whyStale(...searches: readonly [readonly [Side, FullText], readonly [Side, FullText]]): string {
  const [[, one], [, other]] = searches;
  const behind = searches.flatMap(([{ engine }, { missed }]) => {
    const only = missed.filter((event) => !one.missed.includes(event) || !other.missed.includes(event));
    const events = only.join(', ');
    return only.length === 0
      ? []
      : [`The search in ${engine.title} is not updated on ${events}; the one of the other side is.`];
  });
  return `${behind.join(' ')} It finds outdated rows, unless the application updates it.`;
}

/** If nothing in the schema fills either search, the application fills both. */
function isStale(one: FullText, other: FullText): boolean {
  const keepers = [one.keptBy, other.keptBy];
  if (keepers.includes('application') || !keepers.includes('schema')) return false;
  return one.missed.join() !== other.missed.join();
}
