CREATE TABLE a (id integer PRIMARY KEY, created_at INTEGER, updated_at INTEGER, seen_at INTEGER);
CREATE TABLE b (id integer PRIMARY KEY, created_at DATETIME, updated_at TEXT, born DATE);
CREATE TABLE c (id integer PRIMARY KEY, done_at INTEGER);
