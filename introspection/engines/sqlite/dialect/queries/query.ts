import type { Expression } from '../../../../model/expression.ts';
import { memoByText } from '../../../../model/memo.ts';
import { withHomeNamespace } from '../../../../model/query.ts';
import { foldName } from '../../sql/names.ts';
import { SqlSyntaxError } from '../../sql/sql-syntax-error.ts';
import { tidy } from '../../sql/tidy.ts';
import { QueryParser } from './query-parser.ts';

/** The syntax tree of a whole query. Never throws: a text that is not a query, or is nested deeper than SQLite allows, becomes one `opaque` node. */
export function queryOf(home: string): (native: string) => Expression {
  return memoByText((native) => {
    try {
      return withHomeNamespace(new QueryParser(native).parseWhole(), home, foldName);
    } catch (error) {
      if (!(error instanceof SqlSyntaxError)) throw error;
      return { node: 'opaque', text: tidy(native), why: error.message };
    }
  });
}
