import type { KindRepair } from '../../../../repair.ts';

export const eventTrigger: KindRepair<'eventTrigger'> = {
  add: "CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION note();",
  drop: 'DROP EVENT TRIGGER watch;',
  change: `DROP EVENT TRIGGER watch;
CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION note();`,
  rename: 'ALTER EVENT TRIGGER old_name RENAME TO watch;',
  fields: {
    enabled: `ALTER EVENT TRIGGER watch ENABLE;
-- the other way round: ALTER EVENT TRIGGER watch DISABLE;`,
    comment: "COMMENT ON EVENT TRIGGER watch IS 'what it is for';",
  },
};
