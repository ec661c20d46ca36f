import type { RuleRemedy } from '../remedy.ts';

const QUERY = 'SELECT id, c FROM t WHERE c > 0;';
const ALIKE = {
  hint: 'Write the query of the view with syntax that both engines have, and create the view again.',
  postgres: `CREATE OR REPLACE VIEW v AS ${QUERY}`,
  sqlite: `DROP VIEW v;\nCREATE VIEW v AS ${QUERY}`,
} as const;

const TOUCH_POSTGRES = `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.c := now(); RETURN NEW; END $$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();`;
const TOUCH_SQLITE =
  'CREATE TRIGGER t_touch AFTER UPDATE ON t BEGIN UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id; END;';

export const queryRemedies = {
  'query.null-order': {
    hint: 'Give the position of NULLs on both sides.',
    postgres: 'CREATE OR REPLACE VIEW v AS SELECT id, c FROM t ORDER BY c NULLS LAST;',
    sqlite: 'DROP VIEW v;\nCREATE VIEW v AS SELECT id, c FROM t ORDER BY c NULLS LAST;',
  },
  'query.unread': ALIKE,
  'query.unproved': ALIKE,
  'view.definition-dialects': ALIKE,
  'view.definition-versions': {
    hint: 'Create the view on both sides from one script; if the two texts mean the same, accept the finding.',
    postgres: ALIKE.postgres,
    sqlite: null,
  },
  'rule.body-versions': {
    hint: 'Create the rule on both sides from one script; if the two texts mean the same, accept the finding.',
    postgres: 'CREATE OR REPLACE RULE t_rule AS ON DELETE TO t DO INSTEAD NOTHING;',
    sqlite: null,
  },
  'trigger.touch': {
    hint: 'Nothing to fix as long as the application never sets the column itself.',
    postgres: TOUCH_POSTGRES,
    sqlite: TOUCH_SQLITE,
  },
  'trigger.touch-otherwise': {
    hint: 'Give both the same name, so that they are compared.',
    postgres: TOUCH_POSTGRES,
    sqlite: TOUCH_SQLITE,
  },
  'trigger.divided': {
    example: 'INSERT INTO t (c) VALUES (1)',
    hint: 'If they do the same, accept the finding.',
    postgres: 'CREATE TRIGGER t_count AFTER INSERT OR DELETE ON t FOR EACH ROW EXECUTE FUNCTION t_count();',
    sqlite: `CREATE TRIGGER t_count_insert AFTER INSERT ON t BEGIN UPDATE p SET id = id; END;
CREATE TRIGGER t_count_delete AFTER DELETE ON t BEGIN UPDATE p SET id = id; END;`,
  },
  'trigger.body-dialects': {
    hint: 'If both do the same, accept the finding; otherwise change one of them.',
    postgres: `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.c := now();
  RETURN NEW;
END $$;
CREATE TRIGGER t_touch BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION touch();`,
    sqlite: `CREATE TRIGGER t_touch AFTER UPDATE ON t
BEGIN
  UPDATE t SET c = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;`,
  },
} satisfies Readonly<Record<string, RuleRemedy>>;
