import type { Expression } from '../../../../model/expression.ts';
import type { Surroundings } from '../expressions/surroundings.ts';

/** The parser around a part of a query. */
export interface QuerySurroundings extends Surroundings {
  /** Runs `take` one query deeper. */
  takeNested(take: () => Expression): Expression;
}
