import type { Place } from '../../../reports/index.ts';
import { alterTable } from './alter-table.ts';
import { type Noun, takeNoun } from './noun.ts';
import { routineName } from './routine-name.ts';
import type { Position, SchemaPlaces } from './schema-places.ts';
import { listOf } from './sql-word.ts';
import type { Family, ThingName } from './thing.ts';
import { WordCursor } from './word-cursor.ts';

/** Notes what an ALTER statement changes, behind that word. */
export function readAlter(cursor: WordCursor, places: SchemaPlaces, start: Position): void {
  const changed: Place = { ...start, how: 'changed' };
  const noun = takeNoun(cursor);
  if (noun === undefined) return;
  cursor.accept('IF', 'EXISTS');
  if (noun.member !== undefined) alterMember(noun.member, cursor, places, changed);
  else if (noun.family !== undefined) alterThing(noun.family, noun, cursor, places, changed);
}

function alterThing(family: Family, { words }: Noun, cursor: WordCursor, places: SchemaPlaces, changed: Place): void {
  cursor.accept('ONLY');
  const given = cursor.qualifiedName();
  if (given === undefined) return;
  const called = family === 'routine' ? routineName(given.name, cursor.group()) : given.name;
  const name = places.resolve(family, { ...given, name: called });
  if (cursor.atSign('*')) cursor.skip();
  const next = renamed(name, cursor);
  if (next !== undefined) places.rename(name, next, changed);
  else if (!words.has('TABLE')) {
    if (cursor.keyword() !== 'OWNER') places.touch(name, changed, changed);
  } else
    for (const action of listOf(cursor.rest()))
      alterTable(name, new WordCursor(action, places.reading), places, changed.file);
}

/** The whole new name behind RENAME TO or SET SCHEMA. */
function renamed(name: ThingName, cursor: WordCursor): ThingName | undefined {
  if (cursor.accept('RENAME', 'TO')) {
    const next = cursor.name();
    const ending = name.family === 'routine' ? name.name.replace(/^.*(?=\/\d+$)/, '') : '';
    return next === undefined ? undefined : { ...name, name: next + ending };
  }
  const namespace = cursor.accept('SET', 'SCHEMA') ? cursor.name() : undefined;
  return namespace === undefined ? undefined : { ...name, namespace };
}

/** `ALTER INDEX name …`, `ALTER POLICY name ON table …`. */
function alterMember(kind: NonNullable<Noun['member']>, cursor: WordCursor, places: SchemaPlaces, place: Place): void {
  const given = cursor.qualifiedName();
  if (given === undefined) return;
  const onTable = cursor.accept('ON') ? cursor.qualifiedName() : undefined;
  const loose = kind === 'index' || kind === 'statisticsObject' ? places.findHome(kind, given) : undefined;
  const owner = onTable === undefined ? loose : places.resolve('relation', onTable);
  if (owner === undefined) return;
  const next = cursor.accept('RENAME', 'TO') ? cursor.name() : undefined;
  places.change(
    owner,
    (member) => member.kind === kind && member.name === given.name,
    (member) => ({ ...member, name: next ?? member.name, place }),
  );
}
