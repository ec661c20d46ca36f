import { answeredBy, MOST_RECORDS, type Records, type RecordsAsk } from '../../../records.ts';
import { everything } from '../../../scope.ts';
import { quotedName } from '../sql/quoted-name.ts';
import type { Session } from './session/session.ts';

/** The tables of these names, with what the role may do. */
const TABLES = `
  SELECT n.nspname AS namespace, c.relname AS name, has_table_privilege(c.oid, 'SELECT') AS readable,
    array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class AS c
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
  JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_temp\\_%' AND lower(c.relname) = ANY ($1::text[])
  GROUP BY n.nspname, c.relname, c.oid
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"`;

interface TableRow {
  readonly namespace: string;
  readonly name: string;
  readonly readable: boolean;
  readonly columns: readonly string[];
}

/** Reads the tables of records, whatever schemas the source names: runners keep them elsewhere, too. */
export async function readRecords(session: Session, asked: readonly RecordsAsk[]): Promise<readonly Records[]> {
  const tables = await session.read<TableRow>('the tables of migration runners', everything, TABLES, [
    asked.map(({ table }) => table),
  ]);
  const found: Records[] = [];
  for (const table of tables) {
    const { namespace, name, readable } = table;
    for (const { ask, columns } of answeredBy(table, asked)) {
      const rows = readable ? await readRows(session, `${quotedName(namespace)}.${quotedName(name)}`, columns) : null;
      found.push({ asked: ask, namespace, name, rows });
    }
  }
  return found;
}

async function readRows(session: Session, table: string, columns: readonly string[]) {
  const values = columns.map((column) => `${quotedName(column)}::text`).join(', ');
  const sql = `SELECT ARRAY[${values}] AS record FROM ${table} LIMIT ${MOST_RECORDS}`;
  const rows = await session.read<{ readonly record: readonly (string | null)[] }>(`rows of ${table}`, everything, sql);
  return rows.map(({ record }) => record);
}
