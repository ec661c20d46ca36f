CREATE SCHEMA audit;
CREATE TABLE audit.log (id bigint PRIMARY KEY);
CREATE TABLE t (id bigint PRIMARY KEY);
