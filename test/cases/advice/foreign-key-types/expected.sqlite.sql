-- Of one type under two names: nothing to say.
CREATE TABLE users (id INTEGER PRIMARY KEY, code VARCHAR(20) NOT NULL UNIQUE);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id BIGINT REFERENCES users (id));
CREATE INDEX posts_user ON posts (user_id);
-- Text that points at a number.
CREATE TABLE votes (id INTEGER PRIMARY KEY, user_id TEXT REFERENCES users (id), user_code VARCHAR(8) REFERENCES users (code));
CREATE INDEX votes_user ON votes (user_id);
CREATE INDEX votes_code ON votes (user_code);
