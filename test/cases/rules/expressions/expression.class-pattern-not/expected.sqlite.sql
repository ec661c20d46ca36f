CREATE TABLE t (
  a TEXT CHECK (length(a) = 32 AND a NOT GLOB '*[^0-9a-f]*'),
  b TEXT CHECK (length(b) = 64 AND b NOT GLOB '*[^0-9a-fA-F]*'),
  c TEXT CHECK (length(c) = 8 AND c NOT GLOB '*[^0-9]*'),
  d TEXT CHECK (length(d) = 8 AND d NOT GLOB '*[^0-9]*'),
  e TEXT CHECK (length(e) = 8 AND e NOT GLOB '*[^0-9]*'));
