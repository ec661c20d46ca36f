import { knownEngine } from '../../../introspection/index.ts';
import type { ValueSpelling } from './spelling.ts';

/** Queries and bodies with extra white space and a comment. */
export const bodySpellings: readonly ValueSpelling[] = [
  {
    title: 'white space and comments',
    respell: (value, field, { lens }) =>
      (field.meaning === 'code' || field.meaning === 'query') && typeof value === 'string' && value !== ''
        ? `  ${knownEngine(lens.dialect.engine).respellings.comment ?? ''}\n${value}\n  `
        : undefined,
  },
];
