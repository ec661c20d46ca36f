import type { Impact } from '../../introspection/index.ts';

/** What a difference of that impact means, for findings that no rule explains further. */
export const MEANING_OF_IMPACT: { readonly [I in Impact]: string } = {
  data: 'What one side stores, the other refuses, changes or lets through.',
  behaviour: 'The same statement does different things on the two sides.',
  performance: 'The same query takes a different time on the two sides.',
  cosmetic: 'It changes nothing that an application could notice.',
};
