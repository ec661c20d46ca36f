import type { Words } from '../../../model/dialect.ts';
import { tidy } from '../sql/tidy.ts';
import { codeOf } from './code/code.ts';
import { expressionOf } from './expressions/expression.ts';
import { queryOf } from './queries/query.ts';
import { dataTypeOf } from './types/data-type.ts';

/** How PostgreSQL's words are read. `prepare` of the engine must have been awaited for expressions. */
export const words: Words = {
  foldName: (name) => name,
  dataTypeOf,
  expressionOf,
  queryOf,
  tidy,
  codeOf,
};
