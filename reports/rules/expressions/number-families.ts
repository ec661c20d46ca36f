import type { TypeFamily } from '../../../introspection/index.ts';

/** The families of types whose values are numbers. */
export const NUMBERS: readonly TypeFamily[] = ['integer', 'decimal', 'float'];
