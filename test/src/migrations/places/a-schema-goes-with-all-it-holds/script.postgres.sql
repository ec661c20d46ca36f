CREATE SCHEMA old;
CREATE TABLE old.a (
  id int
);
CREATE INDEX a_id ON old.a (id);
DROP SCHEMA IF EXISTS old CASCADE;
CREATE SCHEMA old;
CREATE TABLE old.a (
  id int
);
