import { type Build, builderOf } from '../nodes/build.ts';
import { compound } from '../nodes/compound.ts';
import { condition } from '../nodes/condition.ts';
import { functionCall } from '../nodes/function.ts';
import { literal } from '../nodes/literal.ts';
import { operation } from '../nodes/operation.ts';
import { reference } from '../nodes/reference.ts';
import { aggregate } from './aggregate.ts';
import { select } from './select.ts';
import { subquery } from './subquery.ts';

/** The schema that the server searches even with an empty search path, as when it prints a query. */
export const SEARCHED_ANYWAY = 'pg_catalog';

/** Builds whole queries and the expressions in them. */
export const buildQuery: Build = builderOf([
  reference,
  literal,
  operation,
  condition,
  aggregate,
  functionCall,
  compound,
  subquery,
  select,
]);
