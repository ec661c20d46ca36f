import type { ValueSpelling } from './spelling.ts';

/** Queries and bodies with white space and a comment that nobody heeds. */
export const bodySpellings: readonly ValueSpelling[] = [
  {
    title: 'white space and comments',
    respell: (value, field) =>
      (field.meaning === 'code' || field.meaning === 'query') && typeof value === 'string' && value !== ''
        ? `  /* the same */\n${value}\n  `
        : undefined,
  },
];
