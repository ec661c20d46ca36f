-- since PostgreSQL 16
CREATE TABLE users (id bigserial PRIMARY KEY, state text NOT NULL, visits bigint NOT NULL);
CREATE INDEX users_active ON users (id) WHERE state = 'enabled';

CREATE VIEW other_state AS SELECT id FROM users WHERE state = 'enabled';
CREATE VIEW other_function AS SELECT upper(state) AS state FROM users;
CREATE VIEW other_number AS SELECT id FROM users WHERE visits * 3 > 10;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.state := 'enabled'; RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.state = 'enabled') EXECUTE FUNCTION touch();
