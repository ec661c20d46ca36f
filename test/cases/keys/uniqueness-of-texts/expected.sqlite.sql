CREATE TABLE users (email TEXT NOT NULL, name TEXT NOT NULL);
CREATE UNIQUE INDEX users_email ON users (email COLLATE NOCASE);
CREATE UNIQUE INDEX users_name ON users (name);
