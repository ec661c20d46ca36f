import type { RuleRepairs } from '../../../../repair.ts';

const QUERY_UNREAD = `DROP VIEW v;
CREATE VIEW v AS SELECT id, c FROM t WHERE c > 0;`;
const TRIGGER_TOUCH =
  'CREATE TRIGGER t_touch AFTER UPDATE ON t BEGIN UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id; END;';

export const queryRepairs: RuleRepairs = [
  [
    'query.null-order',
    `DROP VIEW v;
CREATE VIEW v AS SELECT id, c FROM t ORDER BY c NULLS LAST;`,
  ],
  ['query.unread', QUERY_UNREAD],
  ['query.unproved', QUERY_UNREAD],
  ['view.definition-dialects', QUERY_UNREAD],
  ['view.definition-versions', null],
  ['rule.body-versions', null],
  ['trigger.touch', TRIGGER_TOUCH],
  ['trigger.touch-otherwise', TRIGGER_TOUCH],
  [
    'trigger.divided',
    `CREATE TRIGGER t_count_insert AFTER INSERT ON t BEGIN UPDATE p SET id = id; END;
CREATE TRIGGER t_count_delete AFTER DELETE ON t BEGIN UPDATE p SET id = id; END;`,
  ],
  [
    'trigger.body-dialects',
    `CREATE TRIGGER t_touch AFTER UPDATE ON t
BEGIN
  UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;`,
  ],
];
