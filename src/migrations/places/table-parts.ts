import type { Kind } from '../../../introspection/index.ts';
import type { NameReading } from './name-reading.ts';
import { listOf, type SqlWord } from './sql-word.ts';
import { type QualifiedName, WordCursor } from './word-cursor.ts';

/** A column or constraint, as it stands in CREATE TABLE or behind ADD. */
export interface TablePart {
  readonly kind: Extract<Kind, 'column' | 'primaryKey' | 'unique' | 'foreignKey' | 'check' | 'exclusionConstraint'>;
  /** Folded; undefined for a constraint without one. */
  readonly name: string | undefined;
  /** Folded names of the columns it is about; of a check of a table, of all that it names. */
  readonly columns: readonly string[];
  /** Of the file. */
  readonly line: number;
  /** Of a check: its condition without white space, in small letters. */
  readonly condition?: string;
  /** The table that a foreign key leads to. */
  readonly references?: QualifiedName | undefined;
}

/** The parts between the brackets of CREATE TABLE. */
export function tablePartsOf(words: readonly SqlWord[], reading: NameReading): readonly TablePart[] {
  return listOf(words).flatMap((item) => partsOfItem(item, reading));
}

/** The parts that one item makes: a column with its constraints, or a constraint. */
export function partsOfItem(item: readonly SqlWord[], reading: NameReading): readonly TablePart[] {
  const cursor = new WordCursor(item, reading);
  if (cursor.keyword() === 'LIKE') return [];
  if (startsConstraint(cursor)) return constraintsIn(cursor, reading, undefined);
  const { line } = cursor;
  const name = cursor.name();
  if (name === undefined) return [];
  const column: TablePart = { kind: 'column', name, columns: [name], line };
  return [column, ...constraintsIn(cursor, reading, column)];
}

function startsConstraint(cursor: WordCursor): boolean {
  switch (cursor.keyword()) {
    case 'CONSTRAINT':
    case 'UNIQUE':
    case 'CHECK':
      return true;
    case 'PRIMARY':
    case 'FOREIGN':
      return cursor.keyword(1) === 'KEY';
    case 'EXCLUDE':
      return cursor.keyword(1) === 'USING';
    default:
      return false;
  }
}

type ConstraintKind = Exclude<TablePart['kind'], 'column'>;

const OPENINGS: readonly (readonly [kind: ConstraintKind, ...keywords: string[]])[] = [
  ['primaryKey', 'PRIMARY', 'KEY'],
  ['unique', 'UNIQUE'],
  ['foreignKey', 'FOREIGN', 'KEY'],
  ['foreignKey', 'REFERENCES'],
  ['check', 'CHECK'],
  ['exclusionConstraint', 'EXCLUDE', 'USING'],
];

/** Those of a column stand on its line, unless they have a name of their own. */
function constraintsIn(cursor: WordCursor, reading: NameReading, column: TablePart | undefined): readonly TablePart[] {
  const parts: TablePart[] = [];
  let given: { readonly name: string | undefined; readonly line: number } | undefined;
  while (!cursor.done) {
    const { line } = cursor;
    if (cursor.accept('CONSTRAINT')) {
      given = { name: cursor.name(), line };
      continue;
    }
    const kind = OPENINGS.find(([, ...keywords]) => cursor.accept(...keywords))?.[0];
    if (kind === undefined) {
      cursor.pass();
      continue;
    }
    parts.push({
      kind,
      name: given?.name,
      ...contentsOf(kind, cursor, reading, column),
      line: given?.line ?? column?.line ?? line,
    });
    given = undefined;
  }
  return parts;
}

function contentsOf(
  kind: ConstraintKind,
  cursor: WordCursor,
  reading: NameReading,
  column: TablePart | undefined,
): Pick<TablePart, 'columns' | 'condition' | 'references'> {
  if (kind === 'check') {
    const words = cursor.group() ?? [];
    const columns = column?.columns ?? [...new Set(words.flatMap((word) => reading.nameOf(word) ?? []))];
    return { columns, condition: condensed(words.map(({ text }) => text).join('')) };
  }
  if (column === undefined) while (!cursor.done && !cursor.atSign('(')) cursor.skip();
  const columns = column?.columns ?? columnsOf(cursor.group() ?? [], reading);
  if (kind !== 'foreignKey') return { columns };
  if (column === undefined) cursor.accept('REFERENCES');
  return { columns, references: cursor.qualifiedName() };
}

/** The columns of a list of keys; expressions are left out. */
export function columnsOf(words: readonly SqlWord[], reading: NameReading): readonly string[] {
  return listOf(words).flatMap(([first, second]) => {
    const name = first === undefined ? undefined : reading.nameOf(first);
    const called = second?.kind === 'other';
    return name === undefined || called ? [] : [name];
  });
}

export function condensed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
