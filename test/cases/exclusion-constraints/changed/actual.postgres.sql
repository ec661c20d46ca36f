CREATE TABLE t (id integer, during int4range, span daterange, spot circle,
  CONSTRAINT named_here EXCLUDE USING gist (during WITH &&),
  CONSTRAINT other_operator EXCLUDE USING gist (span WITH &&) DEFERRABLE,
  CONSTRAINT other_rows EXCLUDE USING gist (during WITH -|-) WHERE (id > 1));
