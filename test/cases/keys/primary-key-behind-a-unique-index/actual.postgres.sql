CREATE TABLE a (id text NOT NULL, v text);
CREATE UNIQUE INDEX a_id ON a (id);
CREATE TABLE b (id text NOT NULL UNIQUE, v text);
CREATE TABLE c (x bigint NOT NULL, y bigint NOT NULL, UNIQUE (y, x));
CREATE TABLE d (id text PRIMARY KEY, v text);
CREATE TABLE e (id text PRIMARY KEY, v text);
CREATE TABLE f (id text NOT NULL, v text);
CREATE TABLE g (id text NOT NULL PRIMARY KEY, v text);
CREATE UNIQUE INDEX g_id ON g (id);
