import { sharedBy } from '../../../model/memo.ts';
import type { SchemaObject } from '../../../snapshot.ts';
import { NAMESPACE } from '../dialect/words.ts';
import { defaultOf, withStrings } from '../sql/double-quoted.ts';
import { foldName } from '../sql/names.ts';
import type { ColumnClause, TableStatement } from '../sql/statements/table-statement.ts';
import type { Catalogue } from './catalogue.ts';
import type { ColumnRow, RelationRow } from './catalogue-rows.ts';

type Column = SchemaObject<'column'>;

/** Columns of tables and views; those of a broken view are reported as skipped. */
export function readColumns(catalogue: Catalogue): readonly Column[] {
  const sharedFacts = sharedBy<Column['facts']>();
  return [
    ...catalogue.tables().flatMap((table) => columnsOfTable(catalogue, table, sharedFacts)),
    ...catalogue.views().flatMap((view) => columnsOfView(catalogue, view)),
  ];
}

type SharedFacts = ReturnType<typeof sharedBy<Column['facts']>>;

function columnsOfTable(catalogue: Catalogue, table: RelationRow, sharedFacts: SharedFacts): readonly Column[] {
  const statement = catalogue.findStatement(table.name);
  const clauses = new Map(statement?.columns.map((clause) => [foldName(clause.name), clause]));
  const rowid = catalogue.findRowidAlias(table);
  return catalogue.columnsOf(table.name).map((row, place) => {
    const clause = clauses.get(foldName(row.name));
    const isRowid = row.name === rowid;
    const identity = isRowid ? rowidIdentity(statement) : null;
    const nullConflict = clause?.nullConflict;
    const generated = generatedOf(catalogue, row, clause);
    const collation = clause && collationOf(clause);
    const facts = sharedFacts(
      [place, row.type, row.notNull, row.default, row.hidden, isRowid, identity, nullConflict, generated, collation],
      () => ({
        ...unknown,
        type: row.type,
        nullable: row.notNull === 0 && !isRowid,
        nullConflict,
        default: row.default === null ? null : defaultOf(row.default),
        generated,
        generatedStorage: row.hidden === 2 ? 'virtual' : row.hidden === 3 ? 'stored' : null,
        ...(isRowid ? { ...ROWID_NUMBERS, identity } : NOT_NUMBERED),
        collation,
        position: place + 1,
      }),
    );
    return { kind: 'column', namespace: NAMESPACE, owner: table.name, name: row.name, facts };
  });
}

/** SQLite derives the columns of a view from its query. An expression has no type, and no column is NOT NULL. */
function columnsOfView(catalogue: Catalogue, view: RelationRow): readonly Column[] {
  const rows = catalogue.viewColumnsOf(view.name);
  if (rows instanceof Error) return [];
  return rows.map((row, place) => ({
    kind: 'column',
    namespace: NAMESPACE,
    owner: view.name,
    name: row.name,
    facts: { ...unknown, type: row.type === '' ? undefined : row.type, position: place + 1 },
  }));
}

/** https://sqlite.org/autoinc.html */
const ROWID_NUMBERS = {
  identityStart: '1',
  identityIncrement: '1',
  identityMinimum: '1',
  identityMaximum: '9223372036854775807',
  identityCycle: false,
} as const;

const NOT_NUMBERED = {
  identity: null,
  identityStart: null,
  identityIncrement: null,
  identityMinimum: null,
  identityMaximum: null,
  identityCycle: false,
} as const;

const unknown = {
  type: undefined,
  nullable: undefined,
  nullConflict: undefined,
  notNullValidated: true,
  notNullNoInherit: undefined,
  default: undefined,
  generated: undefined,
  generatedStorage: undefined,
  identity: undefined,
  identityStart: undefined,
  identityIncrement: undefined,
  identityMinimum: undefined,
  identityMaximum: undefined,
  identityCycle: undefined,
  identityCache: undefined,
  identityPersistence: null,
  collation: undefined,
  options: undefined,
  ownToo: undefined,
  comment: undefined,
  position: undefined,
} satisfies Column['facts'];

function generatedOf(
  catalogue: Catalogue,
  row: ColumnRow,
  clause: ColumnClause | undefined,
): string | null | undefined {
  if (row.hidden === 0) return null;
  const expression = clause?.generated ?? undefined;
  return expression && withStrings(expression, (name) => catalogue.findColumn(row.relation, name) !== undefined);
}

function rowidIdentity(statement: TableStatement | undefined): 'rowid' | 'autoincrement' | undefined {
  if (statement === undefined) return undefined;
  return statement.primaryKey?.autoincrement ? 'autoincrement' : 'rowid';
}

/** The declared collation; null for BINARY, which is the default. */
function collationOf(clause: ColumnClause): string | null {
  const collation = clause.collation?.toUpperCase() ?? 'BINARY';
  return collation === 'BINARY' ? null : collation;
}
