import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = 'CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();';
const CONSTRAINT = `DROP TRIGGER t_touch ON t;
CREATE CONSTRAINT TRIGGER t_touch AFTER UPDATE ON t DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION touch();`;
const SQLITE = `CREATE TRIGGER t_touch AFTER UPDATE ON t
BEGIN
  UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;`;
const AGAIN = { postgres: `DROP TRIGGER t_touch ON t;\n${CREATE}`, sqlite: `DROP TRIGGER t_touch;\n${SQLITE}` };

export const trigger: KindRemedies<'trigger'> = {
  add: {
    hint: 'PostgreSQL calls a function, so create the function first. A SQLite trigger contains the statements.',
    postgres: CREATE,
    sqlite: SQLITE,
  },
  drop: { postgres: 'DROP TRIGGER t_touch ON t;', sqlite: 'DROP TRIGGER t_touch;' },
  change: AGAIN,
  rename: {
    hint: 'Triggers of PostgreSQL fire in the order of their names.',
    postgres: 'ALTER TRIGGER old_name ON t RENAME TO t_touch;',
    sqlite: `DROP TRIGGER old_name;\n${SQLITE}`,
  },
  fields: {
    level: postgresOnly(`DROP TRIGGER t_touch ON t;\n${CREATE}`, 'Triggers of SQLite always fire for each row.'),
    enabled: postgresOnly(
      'ALTER TABLE t ENABLE TRIGGER t_touch;\n-- the other way round: ALTER TABLE t DISABLE TRIGGER t_touch;',
    ),
    deferrable: postgresOnly(CONSTRAINT),
    initiallyDeferred: postgresOnly(CONSTRAINT),
    from: postgresOnly(CONSTRAINT.replace('AFTER UPDATE ON t', 'AFTER UPDATE ON t FROM p')),
    comment: commentOn('TRIGGER t_touch ON t'),
  },
};
