import type { Traits } from '../../../introspection/model/traits.ts';

/** Strict as PostgreSQL is, and unlike it in every family of types. */
export const traits: Traits = {
  engine: 'tally',
  title: 'Tally',
  defaultNamespace: 'ledger',
  enforcesTypes: true,
  families: new Set(['integer', 'float', 'decimal', 'text', 'bytes', 'date', 'time', 'timestamp', 'json']),
  hasUnsigned: true,
  hasEnums: true,
};
