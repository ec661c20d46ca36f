CREATE SCHEMA first
  CREATE TABLE one (
    id int PRIMARY KEY
  )
  CREATE INDEX one_id ON one (id)
  CREATE VIEW ones AS SELECT id FROM one;
CREATE SCHEMA "Second, one";
SET search_path = "Second, one", first;
CREATE TABLE two (id int);
ALTER TABLE one ADD COLUMN more int;
SET search_path TO 'first';
CREATE TABLE three (id int);
CREATE TEMPORARY TABLE one (id int);
DROP TABLE one;
RESET ALL;
CREATE TABLE four (id int);
SELECT pg_catalog.set_config('search_path', 'first, "Second, one"', false);
CREATE TABLE five (id int);
ALTER TABLE two RENAME TO second;
SELECT 1 AS one, 2 AS two INTO seven;
SET search_path TO DEFAULT;
CREATE TABLE six (id int);
ALTER SCHEMA first RENAME TO renamed;
ALTER TABLE renamed.three ADD COLUMN later int;
CREATE SCHEMA gone;
CREATE TABLE gone.all_of_it (id int PRIMARY KEY);
CREATE TABLE left_over (id int REFERENCES gone.all_of_it);
DROP SCHEMA gone CASCADE;
