CREATE TABLE t (id bigint PRIMARY KEY, tags text, name text, code text);
CREATE INDEX t_code ON t USING hash (code);
CREATE UNIQUE INDEX t_name ON t (lower(name));
