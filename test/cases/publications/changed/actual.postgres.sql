CREATE SCHEMA app;
CREATE TABLE t (id integer PRIMARY KEY, a integer, b integer, name text);
CREATE TABLE u (id integer PRIMARY KEY);
CREATE PUBLICATION same FOR TABLE t WITH (publish = 'delete, insert, truncate, update');
CREATE PUBLICATION filtered FOR TABLE t (id) WHERE (id > 2);
CREATE PUBLICATION fewer FOR TABLE t WITH (publish = 'insert');
CREATE PUBLICATION whole;
