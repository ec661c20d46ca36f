CREATE TABLE t (
  state  TEXT CHECK (state IN ('open', 'shut')),
  n      INTEGER CHECK (n >= 0 AND n < 10),
  m      INTEGER CHECK (m BETWEEN 1 AND 5),
  name   TEXT CHECK (length(name) > 0),
  a      INTEGER,
  b      INTEGER,
  CONSTRAINT ordered CHECK (a <= b),
  CHECK (NOT (a = 7)),
  CHECK (ifnull(a, 0) <> 8)
);
