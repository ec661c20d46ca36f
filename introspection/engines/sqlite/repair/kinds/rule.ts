import type { KindRepair } from '../../../../repair.ts';

export const rule: KindRepair<'rule'> = {
  add: `CREATE TRIGGER t_rule BEFORE DELETE ON t
BEGIN
  SELECT RAISE(IGNORE);
END;`,
  drop: null,
  change: null,
  rename: null,
  fields: {
    enabled: null,
    comment: null,
  },
};
