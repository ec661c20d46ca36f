import type { ColumnDef, Constraint, ConstrType, CreateStmt, Node } from 'libpg-query';
import type { Kind } from '../../../../kinds/registry.ts';
import { type Making, makingOf, type StatedName } from '../../../../scripts/effect.ts';
import { columnsIn } from './columns-in.ts';
import { indexElements, keyWords, numberedWords } from './key-words.ts';
import type { Offsets } from './offsets.ts';
import { statedRelation, wordsOf } from './stated.ts';

/** What CREATE TABLE creates: a table with its columns and constraints. */
export function madeTable(statement: CreateStmt, kind: Kind, offsets: Offsets): readonly Making[] {
  const table = statedRelation(statement.relation);
  if (table === undefined) return [];
  const parts = (statement.tableElts ?? []).flatMap((node) => madeElement(node, table, offsets));
  const ifThere = statement.if_not_exists ? 'keep' : 'fail';
  return [makingOf({ kind, ...table, ifThere, parts })];
}

/** What an element in the brackets, or after ADD, creates: a column and its constraints, or a constraint. */
export function madeElement(node: Node, table: StatedName, offsets: Offsets): readonly Making[] {
  if ('ColumnDef' in node) return madeColumn(node.ColumnDef, table, offsets);
  if ('Constraint' in node) return madeConstraint(node.Constraint, table, undefined, offsets);
  return [];
}

/** A constraint without a name has the place of its column. */
function madeColumn(column: ColumnDef, table: StatedName, offsets: Offsets): readonly Making[] {
  const { colname: name, constraints = [] } = column;
  if (name === undefined) return [];
  const made = makingOf({ kind: 'column', owner: table, name, at: offsets.at(column.location), columns: [name] });
  const own = constraints.flatMap((node) =>
    'Constraint' in node ? madeConstraint(node.Constraint, table, { name, at: made.at }, offsets) : [],
  );
  return [made, ...own];
}

const KINDS: ReadonlyMap<ConstrType, Kind> = new Map<ConstrType, Kind>([
  ['CONSTR_PRIMARY', 'primaryKey'],
  ['CONSTR_UNIQUE', 'unique'],
  ['CONSTR_FOREIGN', 'foreignKey'],
  ['CONSTR_CHECK', 'check'],
  ['CONSTR_EXCLUSION', 'exclusionConstraint'],
]);

interface Beside {
  readonly name: string;
  readonly at: number;
}

function madeConstraint(
  constraint: Constraint,
  table: StatedName,
  column: Beside | undefined,
  offsets: Offsets,
): readonly Making[] {
  const kind = constraint.contype && KINDS.get(constraint.contype);
  if (kind === undefined) return [];
  const { conname: name, location, indexname } = constraint;
  const at = name === undefined && column !== undefined ? column.at : offsets.at(location);
  const columns = columnsOf(constraint, kind, column);
  return [
    makingOf({
      kind,
      owner: table,
      name,
      at,
      columns,
      words: wordsIn(constraint, kind, columns),
      references: statedRelation(constraint.pktable),
      takesIndex: indexname,
    }),
  ];
}

function columnsOf(constraint: Constraint, kind: Kind, column: Beside | undefined): readonly string[] {
  if (kind === 'check') return columnsIn(constraint.raw_expr);
  if (column !== undefined) return [column.name];
  const { keys, fk_attrs: references, exclusions } = constraint;
  if (kind === 'foreignKey') return wordsOf(references);
  if (kind === 'exclusionConstraint')
    return indexElements(exclusions).flatMap(({ name, expr }) => name ?? columnsIn(expr));
  return wordsOf(keys);
}

/** The generated name of a check contains its column if it uses only one. */
function wordsIn(constraint: Constraint, kind: Kind, columns: readonly string[]): readonly string[] {
  const { exclusions = [], including } = constraint;
  if (kind === 'primaryKey' || (kind === 'check' && columns.length !== 1)) return [];
  if (kind === 'exclusionConstraint') return keyWords(exclusions, wordsOf(including));
  return kind === 'unique' ? numberedWords([...columns, ...wordsOf(including)]) : columns;
}
