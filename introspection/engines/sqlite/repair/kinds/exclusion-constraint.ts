import type { KindRepair } from '../../../../repair.ts';

export const exclusionConstraint: KindRepair<'exclusionConstraint'> = {
  add: `CREATE TRIGGER t_c_excl BEFORE INSERT ON t
WHEN EXISTS (SELECT 1 FROM t AS other WHERE other.c = NEW.c)
BEGIN
  SELECT RAISE(ABORT, 'rows exclude each other');
END;`,
  drop: null,
  change: null,
  rename: null,
  fields: {
    predicate: null,
    include: null,
    valid: null,
    deferrable: null,
    initiallyDeferred: null,
    options: null,
    comment: null,
    tablespace: null,
  },
};
