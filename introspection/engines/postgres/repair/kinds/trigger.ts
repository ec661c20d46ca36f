import type { KindRepair } from '../../../../repair.ts';

const CHANGE = `DROP TRIGGER t_touch ON t;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();`;
const DEFERRABLE = `DROP TRIGGER t_touch ON t;
CREATE CONSTRAINT TRIGGER t_touch AFTER UPDATE ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();`;

export const trigger: KindRepair<'trigger'> = {
  add: 'CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();',
  drop: 'DROP TRIGGER t_touch ON t;',
  change: CHANGE,
  rename: 'ALTER TRIGGER old_name ON t RENAME TO t_touch;',
  fields: {
    level: CHANGE,
    enabled: `ALTER TABLE t ENABLE TRIGGER t_touch;
-- the other way round: ALTER TABLE t DISABLE TRIGGER t_touch;`,
    deferrable: DEFERRABLE,
    initiallyDeferred: DEFERRABLE,
    from: `DROP TRIGGER t_touch ON t;
CREATE CONSTRAINT TRIGGER t_touch AFTER UPDATE ON t FROM p DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();`,
    comment: "COMMENT ON TRIGGER t_touch ON t IS 'what it is for';",
  },
};
