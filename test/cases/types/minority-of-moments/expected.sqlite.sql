CREATE TABLE a (id integer PRIMARY KEY, created_at DATETIME, updated_at DATETIME, born_on DATE);
CREATE TABLE b (id integer PRIMARY KEY, created_at TEXT, updated_at DATETIME, seen_at INTEGER, expires_at INTEGER);
CREATE TABLE c (id integer PRIMARY KEY, key BLOB, other TEXT, third VARCHAR(36), fourth CHAR(36));
