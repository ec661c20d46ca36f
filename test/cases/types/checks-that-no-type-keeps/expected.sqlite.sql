CREATE TABLE t (
  flag  BOOLEAN CHECK (flag IN (0, 1)),
  other BOOLEAN CHECK (other IN (0, 1)),
  name  VARCHAR(20) CHECK (length(name) <= 20),
  doc   JSON CHECK (json_valid(doc)),
  n     INTEGER CHECK (typeof(n) IN ('integer', 'null'))
);
CREATE TABLE kept (n INTEGER NOT NULL CHECK (typeof(n) = 'integer'), word TEXT NOT NULL CHECK (typeof(word) = 'text')) STRICT;
