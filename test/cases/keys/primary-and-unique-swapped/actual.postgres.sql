CREATE TABLE a (id text NOT NULL UNIQUE, code text PRIMARY KEY);
CREATE TABLE b (id text NOT NULL, x text, y text, PRIMARY KEY (x, y));
CREATE UNIQUE INDEX b_key ON b (id);
CREATE TABLE c (id text NOT NULL UNIQUE, code text PRIMARY KEY);
CREATE TABLE d (id text NOT NULL, code text PRIMARY KEY, other text NOT NULL UNIQUE);
