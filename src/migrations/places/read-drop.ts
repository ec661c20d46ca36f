import type { Place } from '../../../reports/index.ts';
import { type Noun, takeNoun } from './noun.ts';
import { routineName } from './routine-name.ts';
import type { Position, SchemaPlaces } from './schema-places.ts';
import { keywordOf, listOf } from './sql-word.ts';
import type { Family, ThingName } from './thing.ts';
import { type QualifiedName, WordCursor } from './word-cursor.ts';

/** Notes what a DROP statement drops, behind that word. */
export function readDrop(cursor: WordCursor, places: SchemaPlaces, start: Position): void {
  const dropped: Place = { ...start, how: 'dropped' };
  if (cursor.accept('SCHEMA')) {
    dropNamespaces(cursor, places, dropped);
    return;
  }
  const noun = takeNoun(cursor);
  cursor.accept('CONCURRENTLY');
  cursor.accept('IF', 'EXISTS');
  const rest = cursor.rest();
  const cascade = rest.some((word) => keywordOf(word) === 'CASCADE');
  const drop = (name: ThingName) => (cascade ? places.dropCascading(name, dropped) : places.drop(name, dropped));
  for (const item of listOf(rest)) {
    const one = new WordCursor(item, places.reading);
    const given = one.qualifiedName();
    if (given === undefined) return;
    if (noun?.member !== undefined) dropMember(noun.member, given, one, places, dropped);
    else if (noun?.family !== undefined) dropThing(noun.family, given, one, places, drop);
  }
}

function dropNamespaces(cursor: WordCursor, places: SchemaPlaces, dropped: Place): void {
  cursor.accept('IF', 'EXISTS');
  for (const item of listOf(cursor.rest())) {
    const namespace = new WordCursor(item, places.reading).name();
    if (namespace !== undefined) places.dropNamespace(namespace, dropped);
  }
}

function dropThing(
  family: Family,
  given: QualifiedName,
  cursor: WordCursor,
  places: SchemaPlaces,
  drop: (name: ThingName) => void,
): void {
  const args = family === 'routine' ? cursor.group() : undefined;
  const whole = places.resolve(family, { ...given, name: routineName(given.name, args) });
  const meant = family === 'routine' && args === undefined ? places.overloadsOf(whole) : [whole];
  for (const name of meant) drop(name);
}

function dropMember(
  kind: NonNullable<Noun['member']>,
  given: QualifiedName,
  cursor: WordCursor,
  places: SchemaPlaces,
  dropped: Place,
): void {
  const onTable = cursor.accept('ON') ? cursor.qualifiedName() : undefined;
  const owner: ThingName | undefined =
    onTable === undefined ? looseOwner(kind, given, places) : places.resolve('relation', onTable);
  if (owner !== undefined) places.lose(owner, (member) => member.kind === kind && member.name === given.name, dropped);
}

function looseOwner(
  kind: NonNullable<Noun['member']>,
  given: QualifiedName,
  places: SchemaPlaces,
): ThingName | undefined {
  return kind === 'policy' || kind === 'rule' ? undefined : places.findHome(kind, given);
}
