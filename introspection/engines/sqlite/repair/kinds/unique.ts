import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

export const unique: KindRepair<'unique'> = {
  add: 'CREATE UNIQUE INDEX t_c_key ON t (c);  -- does the same without rebuilding the table',
  drop: `DROP INDEX t_c_key;  -- if it is an index
-- if it is a constraint:
${rebuilt()}`,
  change: rebuilt('c TEXT UNIQUE'),
  rename: rebuilt('c TEXT UNIQUE'),
  fields: {
    nullsNotDistinct: null,
    include: null,
    valid: null,
    deferrable: null,
    initiallyDeferred: null,
    withoutOverlaps: null,
    options: null,
    onConflict: rebuilt('c TEXT UNIQUE ON CONFLICT ABORT'),
    comment: null,
    tablespace: null,
  },
};
