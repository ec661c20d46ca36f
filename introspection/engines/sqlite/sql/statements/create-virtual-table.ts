import { openCreateStatement } from './create-statement.ts';

export interface VirtualTableStatement {
  readonly module: string;
  /** As written, split at commas outside brackets. Only the module interprets them. */
  readonly arguments: readonly string[];
}

/** What `CREATE VIRTUAL TABLE name USING module (…)` says (https://sqlite.org/lang_createvtab.html). Throws `SqlSyntaxError`. */
export function parseCreateVirtualTable(sql: string): VirtualTableStatement {
  const { cursor } = openCreateStatement(sql, 'TABLE');
  cursor.expectWord('USING');
  const module = cursor.name();
  const args: string[] = [];
  if (cursor.accept('(')) {
    while (!cursor.accept(')')) {
      const { start } = cursor.peek();
      let end = start;
      while (!cursor.at(',') && !cursor.at(')')) {
        if (cursor.at('end')) cursor.fail(')');
        cursor.pass();
        end = cursor.behind();
      }
      if (end > start) args.push(cursor.slice(start, end));
      cursor.accept(',');
    }
  }
  return { module, arguments: args };
}
