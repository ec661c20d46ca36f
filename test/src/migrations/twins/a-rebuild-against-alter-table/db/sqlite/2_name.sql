CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)), mail TEXT UNIQUE);
INSERT INTO users_new (id, name, active) SELECT id, name, active FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
