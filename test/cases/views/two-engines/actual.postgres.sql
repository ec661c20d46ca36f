CREATE TABLE t (id serial PRIMARY KEY, name text);
CREATE VIEW named AS SELECT id, name FROM t WHERE name IS NOT NULL;
