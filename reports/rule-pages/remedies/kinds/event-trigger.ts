import { commentOn, type KindRemedies, postgresOnly } from '../remedy.ts';

const CREATE = "CREATE EVENT TRIGGER watch ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION note();";

export const eventTrigger: KindRemedies<'eventTrigger'> = {
  add: postgresOnly(CREATE),
  drop: postgresOnly('DROP EVENT TRIGGER watch;'),
  change: postgresOnly(`DROP EVENT TRIGGER watch;\n${CREATE}`),
  rename: postgresOnly('ALTER EVENT TRIGGER old_name RENAME TO watch;'),
  fields: {
    enabled: postgresOnly(
      'ALTER EVENT TRIGGER watch ENABLE;\n-- the other way round: ALTER EVENT TRIGGER watch DISABLE;',
    ),
    comment: commentOn('EVENT TRIGGER watch'),
  },
};
