import type { Expression } from '../../../../model/expression.ts';
import type { NestedParser } from '../expressions/nested-parser.ts';

/** The parser for the nested parts of a query. */
export interface NestedQueryParser extends NestedParser {
  /** Runs `take` one query deeper. */
  takeNested(take: () => Expression): Expression;
}
