import type { Engine, Statement } from '../../introspection/index.ts';
import type { FindPlace, Place, SoughtObject } from '../../reports/index.ts';
import { findMember } from './places/find-member.ts';
import { type NameReading, nameReadingOf } from './places/name-reading.ts';
import { readAlter } from './places/read-alter.ts';
import { readCreate } from './places/read-create.ts';
import { readDrop } from './places/read-drop.ts';
import { routineNameOf } from './places/routine-name.ts';
import { type Position, SchemaPlaces } from './places/schema-places.ts';
import { readReset, readSet } from './places/search-path.ts';
import { sqlWordsOf } from './places/sql-word.ts';
import { familyOf, type Thing, type ThingName } from './places/thing.ts';
import { WordCursor } from './places/word-cursor.ts';

type Reader = (cursor: WordCursor, places: SchemaPlaces, start: Position) => void;

const readers: ReadonlyMap<string, Reader> = new Map([
  ['CREATE', readCreate],
  ['ALTER', readAlter],
  ['DROP', readDrop],
  ['SET', readSet],
  ['RESET', readReset],
]);

/**
 * Finds where objects were made, changed or dropped last by these statements, which ran in this order. What is done within
 * a block of code (`DO`) is not seen.
 */
export function placesIn(statements: readonly Statement[], engine: Engine): FindPlace {
  const reading = nameReadingOf(engine.name);
  const places = new SchemaPlaces(reading);
  for (const statement of statements) {
    const cursor = new WordCursor(sqlWordsOf(statement, engine.sql), reading);
    const reader = readers.get(cursor.keyword());
    if (reader === undefined) continue;
    cursor.skip();
    reader(cursor, places, { file: statement.file, line: statement.line });
  }
  return (sought) =>
    sought.owner === null ? placeOfThing(sought, places) : placeOfMember(sought, sought.owner, places);
}

function placeOfThing(sought: SoughtObject, places: SchemaPlaces): Place | undefined {
  const family = familyOf(sought.kind);
  if (family === undefined) return undefined;
  const told = family === 'routine' ? routineNameOf(sought.name) : sought.name;
  const name: ThingName = { family, namespace: sought.namespace, name: places.reading.fold(told) };
  const there = places.find(name)?.place;
  if (sought.present) return there;
  return there === undefined ? places.findDropped(name) : { ...there, how: 'near' };
}

function placeOfMember(sought: SoughtObject, owner: string, places: SchemaPlaces): Place | undefined {
  const { reading } = places;
  const name: ThingName = { family: 'relation', namespace: sought.namespace, name: reading.fold(owner) };
  const thing = places.find(name);
  const found = findMember(sought, thing?.members ?? [], reading);
  if (sought.present && found !== undefined) return found.place;
  const lost = sought.present ? undefined : findMember(sought, places.lostOf(name), reading);
  if (lost !== undefined && found === undefined) return lost.place;
  const near = found?.place ?? placeOfColumn(thing, sought, reading) ?? thing?.touched ?? places.findDropped(name);
  return near && { ...near, how: 'near' };
}

/** Of the first column that it is about. */
function placeOfColumn(thing: Thing | undefined, sought: SoughtObject, reading: NameReading): Place | undefined {
  const [first] = sought.columns.map(reading.fold);
  return thing?.members.find(({ kind, name }) => kind === 'column' && name === first)?.place;
}
