import type { Place } from '../../../reports/index.ts';
import { type Noun, takeNoun } from './noun.ts';
import { routineName } from './routine-name.ts';
import type { Position, SchemaPlaces } from './schema-places.ts';
import { columnsOf, tablePartsOf } from './table-parts.ts';
import type { Family, Member, ThingName } from './thing.ts';
import type { WordCursor } from './word-cursor.ts';

/** Notes what a CREATE statement makes, behind that word. */
export function readCreate(cursor: WordCursor, places: SchemaPlaces, start: Position): void {
  const made: Place = { ...start, how: 'made' };
  const noun = takeNoun(cursor);
  if (noun?.member !== undefined) createMember(noun.member, cursor, places, made);
  else if (noun?.family !== undefined) createThing(noun.family, noun, cursor, places, made);
}

function createThing(family: Family, { words }: Noun, cursor: WordCursor, places: SchemaPlaces, made: Place): void {
  const unlessThere = cursor.accept('IF', 'NOT', 'EXISTS');
  const given = cursor.qualifiedName();
  if (given === undefined) return;
  const temporary = words.has('TEMP') || words.has('TEMPORARY');
  const namespace = given.namespace ?? (temporary ? places.reading.temporaryNamespace : places.namespace);
  const called = family === 'routine' ? routineName(given.name, cursor.group()) : given.name;
  const name: ThingName = { family, namespace, name: called };
  if (unlessThere && places.find(name) !== undefined) return;
  if (words.has('VIEW') && words.has('REPLACE') && places.find(name) !== undefined) places.touch(name, made, made);
  else places.make(name, made);
  if (words.has('TABLE') && !words.has('VIRTUAL')) addParts(name, cursor, places, made.file);
}

function addParts(name: ThingName, cursor: WordCursor, places: SchemaPlaces, file: string): void {
  if (cursor.accept('PARTITION', 'OF')) cursor.qualifiedName();
  const parts = tablePartsOf(cursor.group() ?? [], places.reading);
  const [columns, constraints] = [parts.filter(isColumn), parts.filter((part) => !isColumn(part))];
  for (const { line, ...part } of [...columns, ...constraints])
    places.add(name, { ...part, place: { file, line, how: 'made' } });
}

function isColumn({ kind }: { readonly kind: string }): boolean {
  return kind === 'column';
}

function createMember(kind: NonNullable<Noun['member']>, cursor: WordCursor, places: SchemaPlaces, place: Place): void {
  cursor.accept('CONCURRENTLY');
  const unlessThere = cursor.accept('IF', 'NOT', 'EXISTS');
  const given = cursor.keyword() === 'ON' ? undefined : cursor.qualifiedName();
  const owner = takeOwner(kind, cursor, places, given?.namespace);
  if (owner === undefined) return;
  const isThere = (member: Member) => given !== undefined && member.kind === kind && member.name === given.name;
  const there = places.find(owner)?.members.some(isThere);
  if (there && !unlessThere) places.change(owner, isThere, (member) => ({ ...member, place }));
  if (there) return;
  if (kind === 'index' && cursor.accept('USING')) cursor.name();
  const columns = kind === 'index' ? columnsOf(cursor.group() ?? [], places.reading) : [];
  places.add(owner, { kind, name: given?.name, columns, place });
}

/** The relation behind ON; behind TO for a rule, and behind FROM for statistics. */
function takeOwner(
  kind: NonNullable<Noun['member']>,
  cursor: WordCursor,
  places: SchemaPlaces,
  namespace: string | undefined,
): ThingName | undefined {
  const word = { index: 'ON', trigger: 'ON', policy: 'ON', rule: 'TO', statisticsObject: 'FROM' }[kind];
  if (!cursor.acceptUpTo(word)) return undefined;
  cursor.accept('ONLY');
  const owner = cursor.qualifiedName();
  return owner && places.resolve('relation', { ...owner, namespace: owner.namespace ?? namespace });
}
