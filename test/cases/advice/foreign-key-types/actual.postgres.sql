CREATE TABLE users (id bigserial PRIMARY KEY, code varchar(20) NOT NULL UNIQUE);
-- 32 bits cannot name every key of 64.
CREATE TABLE posts (id bigserial PRIMARY KEY, user_id integer REFERENCES users (id));
CREATE INDEX posts_user ON posts (user_id);
-- The number fits; the code may be longer than the column.
CREATE TABLE votes (id bigserial PRIMARY KEY, user_id bigint REFERENCES users (id), user_code varchar(8) REFERENCES users (code));
CREATE INDEX votes_user ON votes (user_id);
CREATE INDEX votes_code ON votes (user_code);
