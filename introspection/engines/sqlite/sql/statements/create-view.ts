import { openCreateStatement } from './create-statement.ts';

/** The query of `CREATE VIEW name [(columns)] AS query`, as written. Throws `SqlSyntaxError`. */
export function parseCreateView(sql: string): string {
  const { cursor } = openCreateStatement(sql, 'VIEW');
  if (cursor.at('(')) cursor.bracketed();
  cursor.expectWord('AS');
  return cursor.rest();
}
