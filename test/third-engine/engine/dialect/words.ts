import type { Words } from '../../../../introspection/model/dialect.ts';
import { dataTypeOf } from './data-type.ts';
import { expressionOf } from './expression.ts';

/** There are no queries and no code in a ledger. */
export const words: Words = {
  foldName: (name) => name.toLowerCase(),
  dataTypeOf,
  expressionOf,
  queryOf: (native) => ({ node: 'opaque', text: native, why: 'Tally has no queries' }),
  tidy: (code) => code.trim(),
  codeOf: (native) => [{ part: 'text', text: native.trim() }],
};
