/** The type families of a declared type. */
export const declaredFamilies = [
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
  'named',
] as const;

export const families = [...declaredFamilies, 'untyped'] as const;
