import { engineWords } from '../../../printable-text.ts';
import { literalOf } from '../sql/names.ts';
import type { IndexStatement } from '../sql/statements/create-index.ts';
import type { TableStatement } from '../sql/statements/table-statement.ts';
import { Catalogue, type CatalogueContents, type RowsByTable } from './catalogue.ts';
import {
  type ColumnRow,
  columnsOfTables,
  descends,
  type ForeignKeyRow,
  foreignKeysOfTables,
  type IndexKeyRow,
  indexKeysOfTables,
  RELATIONS,
  type RelationRow,
  SCHEMA,
  type SchemaRow,
  SETTINGS,
  type SettingRow,
  VIEW_COLUMNS,
} from './catalogue-rows.ts';
import type { Session } from './file/session.ts';
import { SchemaTexts } from './schema-texts.ts';
import { columnRowsOf, foreignKeyRowsOf, indexKeyRowsOf } from './text-rows.ts';

/**
 * Reads all that the catalogue needs. What the text of a table tells is not asked again: pragmas are for what `text-rows.ts`
 * leaves open.
 */
export async function readCatalogue(session: Session): Promise<Catalogue> {
  const schema = await session.rows<SchemaRow>('the schema', SCHEMA);
  const texts = new SchemaTexts(schema);
  const relations = texts.relationsTold() ?? (await session.rows<RelationRow>('tables and views', RELATIONS));
  const descend = await readDescends(session, texts);
  return new Catalogue({
    schema,
    texts,
    relations,
    columns: await readRows<ColumnRow>(session, texts, 'columns', columnRowsOf, columnsOfTables),
    keys: await readRows<IndexKeyRow>(
      session,
      texts,
      'indexes',
      (statement) => indexKeysTold(statement, texts, descend),
      indexKeysOfTables,
    ),
    foreignKeys: await readRows<ForeignKeyRow>(session, texts, 'foreign keys', foreignKeyRowsOf, foreignKeysOfTables),
    viewColumns: await readViewColumns(session, relations),
    settings: await session.rows<SettingRow>('settings', SETTINGS),
  });
}

/** The rows of all tables: `told` by the text, or else asked. */
async function readRows<Row extends { readonly relation: string }>(
  session: Session,
  texts: SchemaTexts,
  what: string,
  told: (statement: TableStatement) => readonly Row[] | undefined,
  queryOf: (ids: readonly number[]) => string,
): Promise<RowsByTable<Row>> {
  const rows = new Map<string, readonly Row[]>();
  const silent: number[] = [];
  for (const { id, name } of texts.tables) {
    const statement = texts.findTable(name);
    const own = statement && told(statement);
    if (own === undefined) silent.push(id);
    else rows.set(name, own);
  }
  if (silent.length === 0) return rows;
  for (const [name, own] of byRelation(await session.rows<Row>(what, queryOf(silent)))) rows.set(name, own);
  return rows;
}

/** Undefined for a table with an index of a key or constraint: SQLite decides which of them need one. */
function indexKeysTold(
  table: TableStatement,
  texts: SchemaTexts,
  descend: boolean,
): readonly IndexKeyRow[] | undefined {
  const indexes = table.withoutRowid ? undefined : texts.indexesOf(table.name);
  if (indexes?.some(descending) === true && !descend) return undefined;
  return indexes && indexKeyRowsOf(table, indexes);
}

/** Whether indexes are descending as declared. */
async function readDescends(session: Session, texts: SchemaTexts): Promise<boolean> {
  const index = texts.indexes.find(descending);
  if (index === undefined) return true;
  const [row] = await session.rows<{ readonly descending: number | null }>('an index', descends(index.name));
  return row?.descending === 1;
}

function descending({ keys }: IndexStatement): boolean {
  return keys.some((key) => key.descending);
}

/** Reads all views in one query. A broken view makes it fail; then each view is queried by itself. */
async function readViewColumns(
  session: Session,
  relations: readonly RelationRow[],
): Promise<CatalogueContents['viewColumns']> {
  try {
    return byRelation(await session.rows<ColumnRow>('columns of views', VIEW_COLUMNS));
  } catch {
    const columns = new Map<string, readonly ColumnRow[] | Error>();
    for (const { type, name } of relations) {
      if (type === 'view') columns.set(name, await readColumnsOfView(session, name));
    }
    return columns;
  }
}

async function readColumnsOfView(session: Session, view: string): Promise<readonly ColumnRow[] | Error> {
  try {
    return await session.rows<ColumnRow>('columns of a view', `${VIEW_COLUMNS} AND m.name = ${literalOf(view)}`);
  } catch (error) {
    return new Error(engineWords(error instanceof Error ? error.cause : error), { cause: error });
  }
}

function byRelation<Row extends { readonly relation: string }>(rows: readonly Row[]): RowsByTable<Row> {
  return Map.groupBy(rows, (row) => row.relation);
}
