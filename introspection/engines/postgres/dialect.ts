import type { Dialect } from '../../model/dialect.ts';
import { codeOf } from './code.ts';
import { dataTypeOf } from './data-type.ts';
import { expressionOf } from './expression.ts';
import { queryOf } from './query.ts';
import { tidy } from './tidy.ts';

/** How PostgreSQL's words are read. `prepare` of the engine must have been awaited for expressions. */
export const dialect: Dialect = {
  engine: 'postgres',
  defaultNamespace: 'public',
  enforcesTypes: true,
  foldName: (name) => name,
  dataTypeOf,
  expressionOf,
  queryOf,
  tidy,
  codeOf,
};
