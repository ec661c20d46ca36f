import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const enumeration: KindRepair<'enum'> = {
  add: rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))"),
  drop: null,
  change: null,
  rename: null,
  fields: {
    labels: rebuilt("c TEXT CHECK (c IN ('draft', 'sent'))"),
    comment: null,
  },
};
