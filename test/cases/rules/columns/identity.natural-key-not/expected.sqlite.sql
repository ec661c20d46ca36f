-- Two are numbered and called so: then the third is likely meant to be, too.
CREATE TABLE a (pk INTEGER PRIMARY KEY);
CREATE TABLE b (pk INTEGER PRIMARY KEY);
CREATE TABLE c (pk INTEGER PRIMARY KEY);
CREATE TABLE d (id INTEGER NOT NULL PRIMARY KEY);
-- AUTOINCREMENT is written for the numbers.
CREATE TABLE e (ts INTEGER PRIMARY KEY AUTOINCREMENT);
-- No such key: SQLite numbers INTEGER alone.
CREATE TABLE f (ts BIGINT NOT NULL PRIMARY KEY);
