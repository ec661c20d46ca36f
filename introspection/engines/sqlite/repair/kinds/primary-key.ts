import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

const ADD = rebuilt('c TEXT, PRIMARY KEY (id)', { key: 'id INTEGER NOT NULL' });

export const primaryKey: KindRepair<'primaryKey'> = {
  add: ADD,
  drop: rebuilt('c TEXT', { key: 'id INTEGER NOT NULL' }),
  change: ADD,
  rename: null,
  fields: {
    include: null,
    valid: null,
    deferrable: null,
    initiallyDeferred: null,
    withoutOverlaps: null,
    options: null,
    onConflict: rebuilt('c TEXT', { key: 'id INTEGER PRIMARY KEY ON CONFLICT ABORT' }),
    comment: null,
    tablespace: null,
  },
};
