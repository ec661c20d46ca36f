import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const domain: KindRepair<'domain'> = {
  add: rebuilt("c TEXT CHECK (c LIKE '%@%')"),
  drop: null,
  change: null,
  rename: null,
  fields: {
    nullable: null,
    default: null,
    check: null,
    validated: null,
    comment: null,
  },
};
