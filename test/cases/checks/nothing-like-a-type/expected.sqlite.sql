CREATE TABLE t (
  n     INTEGER CHECK (typeof(n) = 'integer'),
  doc   TEXT CHECK (json_valid(doc) = 0),
  state TEXT CHECK (state IN ('a', 'b', NULL)),
  flag  INTEGER CHECK (flag IN (0, 1) OR other IS NULL),
  other TEXT
);
