/** A table in which a tool keeps its records: its name and the columns to read, all in lower case. */
export interface RecordsAsk {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A table that has all the columns, in any namespace. */
export interface Records {
  readonly asked: RecordsAsk;
  readonly namespace: string;
  readonly name: string;
  /** The values of the asked columns as text, in no order; null: the role may not read the table. */
  readonly rows: readonly (readonly (string | null)[])[] | null;
}

/** The most rows that are read of a table. */
export const MOST_RECORDS = 100_000;

/** The asks that a table answers, each with its columns as the table spells them. */
export function answeredBy(
  table: { readonly name: string; readonly columns: readonly string[] },
  asked: readonly RecordsAsk[],
): readonly { readonly ask: RecordsAsk; readonly columns: readonly string[] }[] {
  const spelt = new Map(table.columns.map((column) => [column.toLowerCase(), column]));
  return asked
    .filter((ask) => ask.table === table.name.toLowerCase())
    .map((ask) => ({ ask, columns: ask.columns.flatMap((column) => spelt.get(column) ?? []) }))
    .filter(({ ask, columns }) => columns.length === ask.columns.length);
}
