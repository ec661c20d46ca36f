import type { KindRepair } from '../../../../repair.ts';

export const catalogObject: KindRepair<'catalogObject'> = {
  add: 'CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);',
  drop: 'DROP TEXT SEARCH CONFIGURATION words;',
  change: `DROP TEXT SEARCH CONFIGURATION words;
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);`,
  rename: null,
  fields: {
    comment: "COMMENT ON TEXT SEARCH CONFIGURATION words IS 'what it is for';",
  },
};
