CREATE TABLE t (
  flag  INTEGER NOT NULL CHECK (flag IN (0, 1)),
  doc   TEXT CHECK (json_valid(doc)),
  state TEXT CHECK (state IN ('a', 'b')),
  name  TEXT CHECK (length(name) <= 20),
  n     INTEGER CHECK (typeof(n) = 'integer')
);
