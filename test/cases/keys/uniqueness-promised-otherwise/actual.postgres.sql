CREATE TABLE a (id serial PRIMARY KEY, code text NOT NULL, x bigint NOT NULL, y bigint NOT NULL);
CREATE UNIQUE INDEX a_code ON a (code);
CREATE UNIQUE INDEX a_xy ON a (y, x);
CREATE TABLE b (code text NOT NULL UNIQUE);
