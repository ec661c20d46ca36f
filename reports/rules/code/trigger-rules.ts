import { type KindDefinition, kinds, ownValue, type SchemaObject } from '../../../introspection/index.ts';
import { isInForce } from '../../sides/in-force.ts';
import { nameSimilarity, shareIn } from '../../sides/name-similarity.ts';
import { factOf } from '../../sides/object-description.ts';
import type { RelationName } from '../../sides/relation-name.ts';
import { isOfKind, ownerOf, type Side } from '../../sides/side.ts';
import type { RelationPair } from '../../sides/sides.ts';
import { acrossEngines, factRule, type Known } from '../fact-rule.ts';
import { type PresenceDifference, type Rule, thereOf, type ValueDifference } from '../rule.ts';
import { isApartForSearch, isForSearch } from './full-text.ts';
import { isSameTouch, touchOf } from './touch-trigger.ts';

type Trigger = SchemaObject<'trigger'>;

/** The facts about when a trigger runs. Between engines, the finding about the body covers them. */
const OCCASIONS = ['timing', 'columns', 'level', 'condition', 'deferrable', 'initiallyDeferred'] as const;

/** Rules about triggers of two engines: at most one finding for each trigger. */
export const triggerRules: readonly Rule<ValueDifference>[] = [
  factRule({
    yieldsTo: ['trigger.full-text'],
    id: 'trigger.told-once',
    title: 'When a trigger runs, across engines',
    says: 'The finding about the body also says when the trigger runs.',
    why: 'Each engine divides the work between condition, timing and body in its own way. One difference is one finding.',
    verdict: 'equivalent',
    kind: 'trigger',
    fields: OCCASIONS,
    applies: (expected, actual) => acrossEngines(expected, actual) && expected.facts.body !== actual.facts.body,
  }),
  factRule({
    id: 'trigger.events-divided',
    title: 'Events distributed over triggers',
    says: 'One side has a trigger for each event, the other one trigger for all of them.',
    why: 'In some engines a trigger runs on one event only. The findings about the bodies say what the triggers do.',
    verdict: 'equivalent',
    kind: 'trigger',
    fields: ['events'],
    applies: (expected, actual, relation) =>
      acrossEngines(expected, actual) && (!isOnBoth(expected, actual) || isDivided(expected, actual, relation)),
  }),
  factRule({
    yieldsTo: ['trigger.full-text'],
    id: 'trigger.told-with-events',
    title: 'A trigger that runs on other events',
    says: 'The trigger runs on other events, or on one side not at all; another finding says so.',
    why: 'One difference is one finding.',
    verdict: 'equivalent',
    kind: 'trigger',
    fields: ['body'],
    applies: (expected, actual, relation) =>
      acrossEngines(expected, actual) &&
      (!isOnBoth(expected, actual) ||
        (eventsOf(expected.object) !== eventsOf(actual.object) && !isDivided(expected, actual, relation))),
  }),
  factRule({
    yieldsTo: ['trigger.told-with-events'],
    id: 'trigger.touch',
    engines: ['sqlite', 'postgres'],
    title: 'Triggers that record when a row was changed',
    says: 'Both set the same column to the current time when a row is updated, each with the means of its engine.',
    why: 'SQLite updates the row again after the update; PostgreSQL changes the row before it is stored. An update that sets the column itself may keep its value on one side.',
    example: "UPDATE t SET changed_at = '2000-01-01'",
    verdict: 'lossy',
    kind: 'trigger',
    fields: ['body'],
    applies: (expected, actual) => acrossEngines(expected, actual) && isSameTouch(touchIn(expected), touchIn(actual)),
  }),
  factRule({
    yieldsTo: ['trigger.touch'],
    id: 'trigger.body-dialects',
    engines: ['sqlite', 'postgres'],
    title: 'Triggers of two engines',
    says: 'The bodies are written in two languages and cannot be compared.',
    why: 'A SQLite trigger contains the statements, a PostgreSQL trigger calls a function. Read both; if they do the same, accept the finding.',
    verdict: 'unknown',
    kind: 'trigger',
    fields: ['body'],
    applies: (expected, actual) => {
      if (!acrossEngines(expected, actual)) return false;
      const occasions = occasionsOf(expected, actual);
      const besides = occasions.length === 0 ? '' : ` They also differ in ${occasions.join(', ')}.`;
      return { why: `The bodies are written in two languages and cannot be compared.${besides}` };
    },
  }),
];

export const triggerPresenceRules: readonly Rule<PresenceDifference>[] = [
  {
    id: 'trigger.touch-otherwise',
    title: 'A trigger with another name that records when a row was changed',
    says: 'The other side has a trigger that sets the same column to the current time, under another name.',
    why: 'Each uses the means of its engine. An update that sets the column itself may keep its value on one side.',
    example: "UPDATE t SET changed_at = '2000-01-01'",
    verdict: 'lossy',
    judge: (difference) => {
      const { object, here, there } = difference;
      const relation = thereOf(difference);
      if (!isOfKind(object, 'trigger') || relation === null || here.engine === there.engine) return undefined;
      const own = touchOf(object, here);
      const isThere = there
        .of(relation, 'trigger')
        .some((other) => isInForce(other) && isSameTouch(own, touchOf(other, there)));
      return isThere ? {} : undefined;
    },
  },
  {
    id: 'trigger.merged',
    title: 'A trigger that is part of one trigger on the other side',
    says: 'The other side has one trigger for this event and others; the finding is about that trigger.',
    why: 'In some engines a trigger runs on one event only. One difference is one finding.',
    verdict: 'equivalent',
    judge: (difference) => (isMerged(difference) ? {} : undefined),
  },
  {
    id: 'trigger.divided',
    title: 'A trigger that the other side has as one trigger per event',
    says: 'The other side has a trigger for each of its events. The bodies are written in two languages and cannot be compared.',
    why: 'In some engines a trigger runs on one event only. Read all of them; if they do the same, accept the finding.',
    verdict: 'unknown',
    judge: (difference) => {
      const { object, here, there } = difference;
      const relation = thereOf(difference);
      if (!isOfKind(object, 'trigger') || relation === null || here.engine === there.engine) return undefined;
      const parts = partsOf(object, here, relation, there);
      const names = parts.map(({ name }) => name).join(', ');
      return parts.length === 0 ? undefined : { counterpart: names };
    },
  },
];

function touchIn({ object, side }: Known<'trigger'>): ReturnType<typeof touchOf> {
  return touchOf(object, side);
}

function isOnBoth(expected: Known<'trigger'>, actual: Known<'trigger'>): boolean {
  return isInForce(expected.object) === isInForce(actual.object);
}

function eventsOf({ facts }: Trigger): string {
  return (facts.events ?? []).toSorted().join();
}

/** When they run, as far as it differs, in words. */
function occasionsOf(expected: Known<'trigger'>, actual: Known<'trigger'>): readonly string[] {
  const definition: KindDefinition = kinds.trigger;
  return OCCASIONS.flatMap((name) => {
    const field = ownValue(definition.fields, name);
    const [one, other] = [factOf(expected.object, name), factOf(actual.object, name)];
    if (field === undefined || one === undefined || other === undefined) return [];
    const isSame =
      JSON.stringify(field.canonical(one, expected.side.lens)) ===
      JSON.stringify(field.canonical(other, actual.side.lens));
    const [here, there] = [one, other].map((value) => field.show(value).replaceAll(/\s+/g, ' '));
    return isSame ? [] : [`${field.title} (${here} and ${there})`];
  });
}

/** Whether other triggers cover the remaining events of the one with fewer events. */
function isDivided(expected: Known<'trigger'>, actual: Known<'trigger'>, relation: RelationPair | null): boolean {
  if (relation === null) return false;
  return (
    partsOf(expected.object, expected.side, relation.actual, actual.side).length > 0 ||
    partsOf(actual.object, actual.side, relation.expected, expected.side).length > 0
  );
}

function isMerged(difference: PresenceDifference): boolean {
  const { object, here, there } = difference;
  const [home, own] = [thereOf(difference), ownerOf(object)];
  if (!isOfKind(object, 'trigger') || home === null || own === null || here.engine === there.engine) return false;
  return there.of(home, 'trigger').some((whole) => partsOf(whole, there, own, here).includes(object));
}

/** From this share on, a name contains the other: `audit_insert` contains `audit`. */
const HELD = 0.8;

/**
 * The triggers of the other side that run on one event each and on all events of this one together; empty: there are none.
 * A trigger with a counterpart of the same name belongs to that; one that could belong to two belongs to the more similar name. If
 * several run on one event, those count whose names contain the name of this one, or else the most similar. Triggers that only
 * update a full-text search are never part of another trigger.
 */
function partsOf(whole: Trigger, side: Side, home: RelationName, there: Side): readonly Trigger[] {
  const [events, owner] = [whole.facts.events ?? [], ownerOf(whole)];
  if (events.length < 2 || owner === null || !isInForce(whole) || isForSearch(whole, side, home, there)) return [];
  const siblings = side
    .of(owner, 'trigger')
    .filter((sibling) => sibling !== whole && !isForSearch(sibling, side, home, there));
  const isNamesake = (one: Trigger, other: Trigger) => side.lens.name(one.name) === there.lens.name(other.name);
  const candidates = there.of(home, 'trigger').filter((part) => {
    const [event, ...others] = part.facts.events ?? [];
    if (event === undefined || others.length > 0 || !events.includes(event) || !isInForce(part)) return false;
    if (isApartForSearch(part, there, whole, side)) return false;
    if (siblings.some((sibling) => isNamesake(sibling, part))) return false;
    const rivals = siblings.filter(({ facts }) => (facts.events ?? []).length > 1 && facts.events?.includes(event));
    return rivals.every((rival) => !isNearer(rival, whole, part));
  });
  const parts = events.map((event) => nearestTo(whole, candidates, event));
  return parts.every((each) => each.length > 0) ? parts.flat() : [];
}

function nearestTo(whole: Trigger, candidates: readonly Trigger[], event: string): readonly Trigger[] {
  const ofEvent = candidates.filter(({ facts }) => facts.events?.includes(event));
  const best = Math.max(...ofEvent.map((part) => shareIn(whole.name, part.name)));
  return ofEvent.filter((part) => shareIn(whole.name, part.name) >= Math.min(best, HELD));
}

/** Whether the name of `one` is nearer to that of the part than the name of `other` is. */
function isNearer(one: Trigger, other: Trigger, part: Trigger): boolean {
  const [share, otherShare] = [shareIn(one.name, part.name), shareIn(other.name, part.name)];
  return share === otherShare
    ? nameSimilarity(one.name, part.name) > nameSimilarity(other.name, part.name)
    : share > otherShare;
}
