CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FUNCTION log_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE boats (id int PRIMARY KEY, length int);
CREATE TABLE crews (id int PRIMARY KEY, size int);
CREATE TABLE ports (id int PRIMARY KEY, depth int);
