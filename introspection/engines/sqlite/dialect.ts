import type { Dialect } from '../../model/dialect.ts';
import { dataTypeOf } from './data-type.ts';
import { expressionOf } from './expression/expression.ts';
import { queryOf } from './query/query.ts';
import { foldName } from './text/names.ts';
import { tidy } from './text/tidy.ts';

/** The only schema of a SQLite file that is neither temporary nor attached. */
export const NAMESPACE = 'main';

export const dialect: Dialect = {
  engine: 'sqlite',
  defaultNamespace: NAMESPACE,
  enforcesTypes: false,
  foldName,
  dataTypeOf,
  expressionOf,
  queryOf: queryOf(NAMESPACE),
  tidy,
  codeOf: (native) => [{ part: 'text', text: tidy(native) }],
};
