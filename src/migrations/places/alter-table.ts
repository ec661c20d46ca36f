import type { Place } from '../../../reports/index.ts';
import type { SchemaPlaces } from './schema-places.ts';
import { partsOfItem } from './table-parts.ts';
import type { Member, ThingName } from './thing.ts';
import type { WordCursor } from './word-cursor.ts';

/** Notes what one action of ALTER TABLE does. */
export function alterTable(table: ThingName, cursor: WordCursor, places: SchemaPlaces, file: string): void {
  const { line } = cursor;
  const place = { file, line, how: 'changed' } as const;
  if (cursor.accept('ADD')) add(table, cursor, places, file);
  else if (cursor.accept('DROP')) drop(table, cursor, places, { file, line, how: 'dropped' });
  else if (cursor.accept('ALTER', 'CONSTRAINT') || cursor.accept('VALIDATE', 'CONSTRAINT'))
    change(table, isConstraint, cursor, places, place);
  else if (cursor.accept('ALTER')) change(table, isColumn, afterColumn(cursor), places, place);
  else if (cursor.accept('RENAME', 'CONSTRAINT')) rename(table, isConstraint, cursor, places, place);
  else if (cursor.accept('RENAME')) renameColumn(table, afterColumn(cursor), places, place);
  else if (!UNSEEN.has(cursor.keyword())) places.touch(table, place, place);
}

/** What leaves the table as it is compared. */
const UNSEEN = new Set(['OWNER', 'CLUSTER']);

type IsKind = (member: Member) => boolean;

const isColumn: IsKind = ({ kind }) => kind === 'column';
const CONSTRAINTS: ReadonlySet<Member['kind']> = new Set([
  'primaryKey',
  'unique',
  'foreignKey',
  'check',
  'exclusionConstraint',
]);
const isConstraint: IsKind = ({ kind }) => CONSTRAINTS.has(kind);

function afterColumn(cursor: WordCursor): WordCursor {
  cursor.accept('COLUMN');
  return cursor;
}

function add(table: ThingName, cursor: WordCursor, places: SchemaPlaces, file: string): void {
  cursor.accept('COLUMN');
  const unlessThere = cursor.accept('IF', 'NOT', 'EXISTS');
  const touched: Place = { file, line: cursor.line, how: 'made' };
  const parts = partsOfItem(cursor.rest(), places.reading);
  const [first] = parts;
  if (first === undefined) return;
  const there = (member: Member) => member.kind === first.kind && member.name === first.name;
  if (unlessThere && places.find(table)?.members.some(there)) return;
  places.touch(table, touched);
  const { line, ...only } = first;
  const index = parts.length === 1 && only.columns.length === 0 ? takenIndex(cursor) : undefined;
  if (index !== undefined) adopt(table, index, { ...only, place: { ...touched, line } }, places);
  else for (const { line: at, ...part } of parts) places.add(table, { ...part, place: { ...touched, line: at } });
}

/** Of `ADD CONSTRAINT … UNIQUE USING INDEX name`. */
function takenIndex(cursor: WordCursor): string | undefined {
  return cursor.acceptUpTo('INDEX') ? cursor.name() : undefined;
}

/** The index becomes the constraint, under the name of the constraint where it has one. */
function adopt(table: ThingName, index: string, member: Member, places: SchemaPlaces): void {
  const isIndex = ({ kind, name }: Member) => kind === 'index' && name === index;
  const columns = places.find(table)?.members.find(isIndex)?.columns ?? [];
  places.lose(table, isIndex, { ...member.place, how: 'dropped' });
  places.add(table, { ...member, columns, name: member.name ?? index });
}

/** With a column goes what is about it. */
function drop(table: ThingName, cursor: WordCursor, places: SchemaPlaces, place: Place): void {
  const constraint = cursor.accept('CONSTRAINT');
  if (!constraint) cursor.accept('COLUMN');
  cursor.accept('IF', 'EXISTS');
  const name = cursor.name();
  if (name === undefined) return;
  places.touch(table, { ...place, how: 'changed' });
  places.lose(
    table,
    (member) => (constraint ? isConstraint(member) && member.name === name : member.columns.includes(name)),
    place,
  );
}

function change(table: ThingName, isKind: IsKind, cursor: WordCursor, places: SchemaPlaces, place: Place): void {
  const name = cursor.name();
  places.touch(table, place);
  places.change(
    table,
    (member) => isKind(member) && member.name === name,
    (member) => ({ ...member, place }),
  );
}

function rename(table: ThingName, isKind: IsKind, cursor: WordCursor, places: SchemaPlaces, place: Place): void {
  const name = cursor.name();
  const next = cursor.accept('TO') ? cursor.name() : undefined;
  if (next === undefined) return;
  places.touch(table, place);
  places.change(
    table,
    (member) => isKind(member) && member.name === name,
    (member) => ({ ...member, name: next, place }),
  );
}

/** What is about the column goes on to be about it. */
function renameColumn(table: ThingName, cursor: WordCursor, places: SchemaPlaces, place: Place): void {
  const name = cursor.name();
  const next = cursor.accept('TO') ? cursor.name() : undefined;
  if (name === undefined || next === undefined) return;
  places.touch(table, place);
  places.change(
    table,
    ({ columns }) => columns.includes(name),
    (member) => ({
      ...member,
      columns: member.columns.map((column) => (column === name ? next : column)),
      ...(isColumn(member) && { name: next, place }),
    }),
  );
}
