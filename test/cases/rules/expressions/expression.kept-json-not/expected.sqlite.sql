CREATE TABLE t (
  a TEXT CHECK (json_valid(a) AND json_type(a) = 'array'),
  b TEXT CHECK (json_valid(b) AND length(b) < 100),
  c JSON CHECK (json_valid(c) AND length(c) < 100));
