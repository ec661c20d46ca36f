CREATE TABLE t (
  a TEXT CHECK (length(a) = 64 AND a NOT GLOB '*[^0-9a-f]*'),
  b TEXT CHECK (b NOT GLOB '*[^A-Za-z0-9_-]*' AND length(b) BETWEEN 3 AND 40),
  c TEXT CHECK (c NOT GLOB '*[^0-9]*' AND length(c) > 0),
  d TEXT CHECK (d NOT GLOB '*[^a-z]*'),
  e TEXT, n INTEGER,
  CHECK ((e IS NULL AND n IS NULL) OR (length(e) = 8 AND e NOT GLOB '*[^0-9A-F]*' AND n > 0)));
