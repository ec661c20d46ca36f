CREATE TABLE user_accounts (id INTEGER PRIMARY KEY, created_at TEXT, full_name TEXT NOT NULL, owner_id BIGINT REFERENCES user_accounts (id), lost_one TEXT);
CREATE INDEX by_name ON user_accounts (full_name);
CREATE TABLE posts (id INTEGER PRIMARY KEY, made_at TEXT, CHECK (made_at <> ''));
