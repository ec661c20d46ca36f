CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT NOT NULL);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), headline TEXT);
CREATE INDEX posts_user ON posts (user_id);
