import type { Traits } from '../../model/traits.ts';

export const traits: Traits = {
  engine: 'postgres',
  title: 'PostgreSQL',
  defaultNamespace: 'public',
  enforcesTypes: true,
  families: new Set([
    'integer',
    'float',
    'decimal',
    'boolean',
    'text',
    'bytes',
    'date',
    'time',
    'timestamp',
    'interval',
    'json',
    'uuid',
    'array',
  ]),
  hasUnsigned: false,
  hasEnums: true,
};
