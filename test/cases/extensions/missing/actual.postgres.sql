CREATE TABLE t (id integer);
CREATE SCHEMA elsewhere;
CREATE EXTENSION tcn SCHEMA elsewhere;
