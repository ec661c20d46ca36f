import type { Impact } from '../../introspection/index.ts';

/** What a difference of that impact means, for findings that no rule explains further. */
export const MEANING_OF_IMPACT: { readonly [I in Impact]: string } = {
  data: 'The two sides do not accept or store the same values.',
  behaviour: 'The same statement does different things on the two sides.',
  performance: 'The same query can be slower on one side.',
  cosmetic: 'Applications do not notice it.',
};
