import type { Expression } from '../../../../model/expression.ts';
import { clauseOf } from '../../../../model/query.ts';
import { ExpressionParser } from '../expressions/expression-parser.ts';
import { takeCompound } from './compound.ts';
import { takeTable } from './from.ts';

/** The levels of nesting that one query counts for: SQLite's limit counts several grammar rules within a query. */
const LEVELS_OF_A_QUERY = 5;

/** Parses a whole query and the queries nested in it. */
export class QueryParser extends ExpressionParser {
  /** Throws `SqlSyntaxError`. */
  parseWhole(): Expression {
    const tree = takeCompound(this);
    while (this.cursor.accept(';'));
    return this.ended(tree, 'a clause');
  }

  override takeQuery(clause: 'exists' | 'subquery' | 'rows'): Expression {
    return this.nested(LEVELS_OF_A_QUERY, () => {
      this.cursor.expect('(');
      const query = takeCompound(this);
      this.cursor.expect(')');
      return clause === 'rows' ? query : clauseOf(clause, null, query);
    });
  }

  /** `x IN t` is `x IN (SELECT * FROM t)`. */
  override takeRowsOfTable(): Expression {
    const all: Expression = { node: 'column', name: '*', qualifier: null };
    return clauseOf('select', null, clauseOf('columns', null, all), clauseOf('from', null, takeTable(this)));
  }

  override takeQuotedName(): Expression {
    return clauseOf('quoted', this.cursor.name());
  }

  /** The content of brackets inside `FROM`. */
  takeNested(take: () => Expression): Expression {
    return this.nested(LEVELS_OF_A_QUERY, take);
  }
}
