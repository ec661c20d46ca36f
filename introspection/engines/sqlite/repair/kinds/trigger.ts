import type { KindRepair } from '../../../../repair.ts';

export const trigger: KindRepair<'trigger'> = {
  add: `CREATE TRIGGER t_touch AFTER UPDATE ON t
BEGIN
  UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;`,
  drop: 'DROP TRIGGER t_touch;',
  change: `DROP TRIGGER t_touch;
CREATE TRIGGER t_touch AFTER UPDATE ON t
BEGIN
  UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;`,
  rename: `DROP TRIGGER old_name;
CREATE TRIGGER t_touch AFTER UPDATE ON t
BEGIN
  UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;`,
  fields: {
    level: null,
    enabled: null,
    deferrable: null,
    initiallyDeferred: null,
    from: null,
    comment: null,
  },
};
