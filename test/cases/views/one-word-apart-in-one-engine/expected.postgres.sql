CREATE TABLE users (id bigserial PRIMARY KEY, state text NOT NULL, visits bigint NOT NULL);
CREATE INDEX users_active ON users (id) WHERE state = 'active';

CREATE VIEW other_state AS SELECT id FROM users WHERE state = 'active';
CREATE VIEW other_function AS SELECT lower(state) AS state FROM users;
CREATE VIEW other_number AS SELECT id FROM users WHERE visits * 2 > 10;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.state := 'active'; RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON users FOR EACH ROW WHEN (OLD.state = 'active') EXECUTE FUNCTION touch();
