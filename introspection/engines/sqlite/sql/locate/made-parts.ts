import type { Kind } from '../../../../kinds/registry.ts';
import { type Making, makingOf, type StatedName } from '../../../../scripts/effect.ts';
import { withStrings } from '../double-quoted.ts';
import { foldName } from '../names.ts';
import { SqlSyntaxError } from '../sql-syntax-error.ts';
import { parseCreateTable } from '../statements/create-table.ts';
import type { CheckClause, ColumnClause, KeyClause, TableStatement } from '../statements/table-statement.ts';
import { statedName } from './names.ts';

/** The columns and constraints of CREATE TABLE; empty for `CREATE TABLE … AS` and for statements that are not understood. */
export function madeParts(statement: string, table: StatedName): readonly Making[] {
  try {
    return partsOf(parseCreateTable(statement), table);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return [];
    throw error;
  }
}

/** The columns and constraints, with folded names. */
export function partsOf(
  { columns, primaryKey, uniques, foreignKeys, checks }: Omit<TableStatement, 'name' | 'withoutRowid' | 'strict'>,
  table: StatedName,
): readonly Making[] {
  const names = new Set(columns.map(({ name }) => foldName(name)));
  return [
    ...columns.map((column) => columnOf(column, table)),
    ...(primaryKey === null ? [] : [keyOf('primaryKey', primaryKey, table)]),
    ...uniques.map((key) => keyOf('unique', key, table)),
    ...foreignKeys.map((key) => keyOf('foreignKey', key, table)),
    ...checks.map((clause) => checkOf(clause, table, names)),
  ];
}

function columnOf({ name: written, at }: ColumnClause, owner: StatedName): Making {
  const name = foldName(written);
  return makingOf({ kind: 'column', owner, name, at, columns: [name] });
}

function keyOf(kind: Kind, key: Pick<KeyClause, 'name' | 'at' | 'columns'>, owner: StatedName): Making {
  const { name, at, columns } = key;
  return makingOf({
    kind,
    owner,
    name: name === null ? undefined : foldName(name),
    at,
    columns: columns.map(foldName),
  });
}

/** SQLite drops a column only together with the checks written in its definition. */
function checkOf(clause: CheckClause, owner: StatedName, names: ReadonlySet<string>): Making {
  const { name, at, column, expression } = clause;
  const columns = column === null ? [] : [foldName(column)];
  const said = withStrings(expression, (word) => names.has(foldName(word)));
  const given = name === null ? undefined : statedName('check', name);
  return makingOf({ kind: 'check', owner, name: given, at, columns, words: [said] });
}
