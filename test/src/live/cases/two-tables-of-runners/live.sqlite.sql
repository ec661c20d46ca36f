CREATE TABLE users (id INTEGER PRIMARY KEY, mail TEXT NOT NULL);
CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id), title TEXT);
CREATE INDEX posts_user ON posts (user_id);
CREATE TABLE schema_migrations (version TEXT PRIMARY KEY);
CREATE TABLE knex_migrations (id integer NOT NULL PRIMARY KEY AUTOINCREMENT, name varchar(255), batch integer, migration_time datetime);
INSERT INTO knex_migrations (name, batch) VALUES ('000001_users.js', 1), ('000002_posts.js', 1);
