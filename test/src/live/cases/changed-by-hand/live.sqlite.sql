CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), title TEXT, views INTEGER);
CREATE INDEX posts_user ON posts (user_id);
ALTER TABLE posts ADD COLUMN slug TEXT;
CREATE UNIQUE INDEX posts_slug ON posts (slug);
CREATE INDEX users_mail ON users (mail);
CREATE TABLE backup_users (id INTEGER);
CREATE TABLE schema_migrations (version varchar(128) PRIMARY KEY);
INSERT INTO schema_migrations VALUES ('000001'), ('000002'), ('000003');
