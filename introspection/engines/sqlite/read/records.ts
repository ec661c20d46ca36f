import { answeredBy, MOST_RECORDS, type Records, type RecordsAsk } from '../../../records.ts';
import { quotedName } from '../sql/quoted-name.ts';
import type { Session } from './file/session.ts';

interface ColumnRow {
  readonly name: string;
  readonly column: string;
}

/** Reads the tables of records. */
export async function readRecords(session: Session, asked: readonly RecordsAsk[]): Promise<readonly Records[]> {
  const names = asked.map(({ table }) => `'${table.replaceAll("'", "''")}'`).join(', ');
  const columns = await session.rows<ColumnRow>(
    'the tables of migration runners',
    `SELECT s.name AS name, c.name AS "column" FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c
     WHERE s.type = 'table' AND lower(s.name) IN (${names}) ORDER BY s.name, c.cid`,
  );
  const found: Records[] = [];
  for (const [name, rows] of Map.groupBy(columns, (row) => row.name)) {
    const table = { name, columns: rows.map(({ column }) => column) };
    for (const answer of answeredBy(table, asked))
      found.push({ asked: answer.ask, namespace: 'main', name, rows: await readRows(session, name, answer.columns) });
  }
  return found;
}

async function readRows(session: Session, table: string, columns: readonly string[]) {
  const values = columns.map((column) => `CAST(${quotedName(column)} AS TEXT)`).join(', ');
  const sql = `SELECT json_array(${values}) AS record FROM ${quotedName(table)} LIMIT ${MOST_RECORDS}`;
  const rows = await session.rows<{ readonly record: string }>(`rows of ${table}`, sql);
  return rows.map(({ record }): readonly (string | null)[] => JSON.parse(record));
}
