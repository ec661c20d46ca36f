-- Each table has one fact that touches no row.
CREATE TABLE base (id integer);
CREATE TABLE extra (note text);
CREATE TABLE ordered (kept text) INHERITS (base, extra);
CREATE TABLE owned (id integer) INHERITS (base);
CREATE TABLE clustered (a integer, b integer, PRIMARY KEY (a));
CREATE INDEX clustered_b ON clustered (b);
ALTER TABLE clustered CLUSTER ON clustered_b;
CREATE TABLE noted (
  id integer CONSTRAINT noted_pkey PRIMARY KEY,
  code text CONSTRAINT noted_code UNIQUE,
  total integer CONSTRAINT noted_total CHECK (total > 0),
  parent integer CONSTRAINT noted_parent REFERENCES noted
);
COMMENT ON CONSTRAINT noted_pkey ON noted IS 'the number on the bill';
COMMENT ON CONSTRAINT noted_code ON noted IS 'printed';
COMMENT ON CONSTRAINT noted_total ON noted IS 'nothing is free';
COMMENT ON CONSTRAINT noted_parent ON noted IS 'split off';
CREATE TABLE measured (v text);
CREATE INDEX measured_v ON measured (lower(v));
ALTER INDEX measured_v ALTER COLUMN 1 SET STATISTICS 500;
CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE stored (a integer) USING heap_too;
CREATE MATERIALIZED VIEW counted USING heap_too AS SELECT a FROM stored;
CREATE INDEX counted_a ON counted (a);
ALTER MATERIALIZED VIEW counted CLUSTER ON counted_a;
