import { type DataType, jsonOfType, keptAlike, memo, typeFamilies } from '../../../introspection/index.ts';
import { relationKey } from '../../sides/relation-name.ts';
import { sameJson } from '../../sides/same-json.ts';
import type { Side } from '../../sides/side.ts';
import type { DeclaredType } from '../promises/declared-type.ts';
import { isStrict } from '../promises/strict-table.ts';
import { HINTING } from './hinting.ts';
import { hintRule, looseRule, type TypeRule } from './type-rule.ts';

/** Tried first: SQLite gives computed columns of a view no type. */
export const viewColumn = looseRule({
  id: 'type.view-column',
  title: 'Types of view columns',
  says: `${HINTING} gives computed columns of a view no type.`,
  why: 'The type of a view column follows from its source columns, which are compared separately.',
  verdict: 'equivalent',
  loose: typeFamilies,
  strict: typeFamilies,
  applies: ({ side, relation }) => relation !== null && viewsOf(side).has(relationKey(relation)),
});

const viewsOf = memo((side: Side): ReadonlySet<string> => new Set(side.all('view').map(relationKey)));

export const storageRules: readonly TypeRule[] = [
  hintRule({
    yieldsTo: ['type.declared-size', 'type.varchar'],
    id: 'type.same-affinity',
    title: 'Two type names with the same storage',
    says: `${HINTING} stores values of both declared types in the same way.`,
    why: `A declared type is only a hint for ${HINTING}. Both names give the column the same affinity, or INTEGER and NUMERIC, which store the same values.`,
    verdict: 'equivalent',
    applies: (expected, actual) => expected.type.family === actual.type.family && isKeptAlike(expected, actual),
  }),
  hintRule({
    yieldsTo: ['type.same-affinity'],
    id: 'type.declared-meaning',
    title: 'Two meanings with the same storage',
    says: `${HINTING} stores values of both declared types in the same way, but the names have different meanings.`,
    why: 'Drivers and frameworks use the declared name: they read true from a BOOLEAN, 1 from an INTEGER, a date from a DATETIME.',
    verdict: 'lossy',
    example: '1 and true',
    applies: (expected, actual) => isKeptAlike(expected, actual),
  }),
  looseRule({
    id: 'type.affinity-name',
    title: `A column that ${HINTING} typed itself`,
    says: `NUM is what CREATE TABLE … AS SELECT writes for every type that ${HINTING} has no name for.`,
    why: 'The original declaration is lost: a date, a document and a flag are all NUM.',
    verdict: 'unknown',
    loose: ['decimal'],
    strict: ['date', 'time', 'timestamp', 'interval', 'json', 'uuid'],
    applies: ({ native }) => native.toUpperCase() === 'NUM',
  }),
  looseRule({
    id: 'type.affinity',
    title: 'A declared type that turns digits into a number',
    says: `${HINTING} stores digits as a number, although the type name looks like text.`,
    why: "A column declared STRING has numeric affinity: '007' is stored as 7. Declare TEXT.",
    verdict: 'lossy',
    example: "'007'",
    loose: ['text', 'uuid'],
    strict: ['text', 'uuid'],
    applies: (loose, strict) => differInAffinityOnly(loose.type, strict.type),
  }),
  looseRule({
    yieldsTo: ['type.affinity'],
    id: 'type.affinity-harmless',
    title: 'A declared type with another affinity',
    says: `${HINTING} derives another affinity from the name of the type, with no effect on its values.`,
    why: 'TINYINT(1) is stored as an integer, and 0 and 1 are integers anyway.',
    verdict: 'equivalent',
    loose: typeFamilies,
    strict: typeFamilies,
    applies: (loose, strict) => differInAffinityOnly(loose.type, strict.type),
  }),
];

function isKeptAlike(expected: DeclaredType, actual: DeclaredType): boolean {
  const sides = [expected, actual];
  if (isRowid(expected) !== isRowid(actual) || sides.every(isInStrictTable) || sides.some(isUntouched)) return false;
  return keptAlike(expected.type, actual.type);
}

/** The key that is the rowid itself takes nothing but integers. https://www.sqlite.org/lang_createtable.html#rowid */
function isRowid({ column }: DeclaredType): boolean {
  return column?.facts.identity === 'rowid' || column?.facts.identity === 'autoincrement';
}

function isInStrictTable({ relation, side }: DeclaredType): boolean {
  return relation !== null && isStrict(relation, side);
}

/** ANY has no affinity in a STRICT table, and is a name like any other elsewhere. */
function isUntouched(declared: DeclaredType): boolean {
  return isInStrictTable(declared) && declared.type.family === 'untyped';
}

function differInAffinityOnly({ affinity, ...loose }: DataType, strict: DataType): boolean {
  return affinity !== undefined && sameJson(jsonOfType(loose), jsonOfType(strict));
}
