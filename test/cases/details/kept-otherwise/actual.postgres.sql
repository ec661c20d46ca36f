CREATE TABLE base (id integer);
CREATE TABLE extra (note text);
CREATE TABLE ordered (id integer, note text, kept text);
ALTER TABLE ordered INHERIT extra;
ALTER TABLE ordered INHERIT base;
CREATE TABLE owned () INHERITS (base);
CREATE TABLE clustered (a integer, b integer, PRIMARY KEY (a));
CREATE INDEX clustered_b ON clustered (b);
ALTER TABLE clustered CLUSTER ON clustered_pkey;
CREATE TABLE noted (
  id integer CONSTRAINT noted_pkey PRIMARY KEY,
  code text CONSTRAINT noted_code UNIQUE,
  total integer CONSTRAINT noted_total CHECK (total > 0),
  parent integer CONSTRAINT noted_parent REFERENCES noted
);
COMMENT ON CONSTRAINT noted_total ON noted IS 'nothing is for nothing';
CREATE TABLE measured (v text);
CREATE INDEX measured_v ON measured (lower(v));
CREATE ACCESS METHOD heap_too TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE stored (a integer);
CREATE MATERIALIZED VIEW counted AS SELECT a FROM stored;
CREATE INDEX counted_a ON counted (a);
