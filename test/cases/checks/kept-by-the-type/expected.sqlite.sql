CREATE TABLE t (
  flag  INTEGER NOT NULL CHECK (flag IN (0, 1)),
  doc   TEXT CHECK (json_valid(doc)),
  state TEXT CHECK (state IN ('a', 'b')),
  name  TEXT CHECK (length(name) <= 20),
  n     INTEGER NOT NULL CHECK (typeof(n) = 'integer'),
  m     INTEGER CHECK (typeof(m) IN ('integer', 'null')),
  k     INTEGER CHECK (k IS NULL OR typeof(k) = 'integer')
);
