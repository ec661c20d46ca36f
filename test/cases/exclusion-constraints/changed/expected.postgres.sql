CREATE TABLE t (id integer, during int4range, span daterange, spot circle,
  EXCLUDE USING gist (during WITH &&),
  CONSTRAINT other_operator EXCLUDE USING gist (span WITH =),
  CONSTRAINT other_rows EXCLUDE USING gist (during WITH -|-) WHERE (id > 0),
  CONSTRAINT lost EXCLUDE USING gist (spot WITH ~=));
