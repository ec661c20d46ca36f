import type { RuleRepairs } from '../../../../repair.ts';

const QUERY_UNREAD = 'CREATE OR REPLACE VIEW v AS SELECT id, c FROM t WHERE c > 0;';
const TRIGGER_TOUCH = `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.c := now(); RETURN NEW; END $$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();`;

export const queryRepairs: RuleRepairs = [
  ['query.null-order', 'CREATE OR REPLACE VIEW v AS SELECT id, c FROM t ORDER BY c NULLS LAST;'],
  ['query.unread', QUERY_UNREAD],
  ['query.unproved', QUERY_UNREAD],
  ['view.definition-dialects', QUERY_UNREAD],
  ['view.definition-versions', QUERY_UNREAD],
  ['rule.body-versions', 'CREATE OR REPLACE RULE t_rule AS ON DELETE TO t DO INSTEAD NOTHING;'],
  ['trigger.touch', TRIGGER_TOUCH],
  ['trigger.touch-otherwise', TRIGGER_TOUCH],
  ['trigger.divided', 'CREATE TRIGGER t_count AFTER INSERT OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION t_count();'],
  [
    'trigger.body-dialects',
    `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.c := now();
  RETURN NEW;
END $$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();`,
  ],
];
