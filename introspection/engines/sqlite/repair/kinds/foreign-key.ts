import type { KindRepair } from '../../../../repair.ts';
import { rebuilt } from '../rebuilt.ts';

const DEFERRABLE = rebuilt('c INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED');

export const foreignKey: KindRepair<'foreignKey'> = {
  add: rebuilt('c INTEGER REFERENCES p (id)'),
  drop: rebuilt('c INTEGER'),
  change: rebuilt('c INTEGER REFERENCES p (id)'),
  rename: rebuilt('c INTEGER CONSTRAINT t_c_fkey REFERENCES p (id)'),
  fields: {
    onUpdate: rebuilt('c INTEGER REFERENCES p (id) ON UPDATE CASCADE'),
    onDelete: rebuilt('c INTEGER REFERENCES p (id) ON DELETE CASCADE'),
    onDeleteColumns: null,
    match: null,
    deferrable: DEFERRABLE,
    initiallyDeferred: DEFERRABLE,
    period: null,
    validated: null,
    enforced: null,
    comment: null,
  },
};
