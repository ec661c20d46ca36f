import type { Expression } from '../../../../model/expression.ts';
import type { TokenCursor } from '../../sql/token-cursor.ts';

/** The parser for the nested parts of an expression. */
export interface NestedParser {
  readonly cursor: TokenCursor;
  parse(): Expression;
  /** Takes `( query )` and returns it wrapped in the clause; for `rows` it returns the query alone. */
  takeQuery(clause: 'exists' | 'subquery' | 'rows'): Expression;
  /** Takes the table after `IN`: a name, or a table-valued function with arguments. */
  takeRowsOfTable(): Expression;
  /** Takes a lone name in double quotes. */
  takeQuotedName(): Expression;
}

/** Whether a query stands `ahead` tokens from here; `with` may also be a column. */
export function atQuery(cursor: TokenCursor, ahead: number): boolean {
  if (cursor.atWord('WITH', ahead)) return cursor.atName(ahead + 1);
  return cursor.atWord('SELECT', ahead) || cursor.atWord('VALUES', ahead);
}

/** Takes expressions between commas, at least one. */
export function takeList(parser: NestedParser): readonly Expression[] {
  const list = [parser.parse()];
  while (parser.cursor.accept(',')) list.push(parser.parse());
  return list;
}

/** Takes everything before the closing bracket, as it was written. */
export function takeUpToClose(cursor: TokenCursor): string {
  const { start } = cursor.peek();
  while (!cursor.at(')') && !cursor.at('end')) cursor.pass();
  return cursor.slice(start, cursor.behind());
}
