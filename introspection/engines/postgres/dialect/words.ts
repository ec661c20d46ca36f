import type { Words } from '../../../model/dialect.ts';
import { tidy } from '../sql/tidy.ts';
import { codeOf } from './code/code.ts';
import { expressionOf } from './expressions/expression.ts';
import { queryOf } from './queries/query.ts';
import { dataTypeOf } from './types/data-type.ts';

/** The dialect of PostgreSQL. Expressions need the engine's `prepare` first. */
export const words: Words = {
  foldName: (name) => name,
  dataTypeOf,
  expressionOf,
  queryOf,
  tidy,
  codeOf,
};
