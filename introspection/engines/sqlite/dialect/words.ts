import type { Words } from '../../../model/dialect.ts';
import { foldName } from '../sql/names.ts';
import { tidy } from '../sql/tidy.ts';
import { expressionOf } from './expressions/expression.ts';
import { queryOf } from './queries/query.ts';
import { dataTypeOf } from './types/data-type.ts';

/** The only schema of a SQLite file that is neither temporary nor attached. */
export const NAMESPACE = 'main';

export const words: Words = {
  foldName,
  dataTypeOf,
  expressionOf,
  queryOf: queryOf(NAMESPACE),
  tidy,
  codeOf: (native) => [{ part: 'text', text: tidy(native) }],
};
