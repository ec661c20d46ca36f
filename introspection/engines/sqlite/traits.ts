import type { Traits } from '../../model/traits.ts';
import { NAMESPACE } from './dialect/words.ts';

/** https://sqlite.org/datatype3.html */
export const traits: Traits<'sqlite'> = {
  engine: 'sqlite',
  title: 'SQLite',
  defaultNamespace: NAMESPACE,
  enforcesTypes: false,
  families: new Set(['integer', 'float', 'text', 'bytes', 'untyped']),
  hasUnsigned: false,
  hasEnums: false,
};
