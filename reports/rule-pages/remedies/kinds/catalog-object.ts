import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

export const catalogObject: KindRemedies<'catalogObject'> = {
  add: postgresOnly('CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);'),
  drop: postgresOnly('DROP TEXT SEARCH CONFIGURATION words;'),
  change: postgresOnly(
    'DROP TEXT SEARCH CONFIGURATION words;\nCREATE TEXT SEARCH CONFIGURATION words (COPY = simple);',
  ),
  fields: { comment: commentOn('TEXT SEARCH CONFIGURATION words') },
};
