CREATE TABLE t (
  a TEXT CHECK (json_valid(a) AND json_type(a) = 'array'),
  b TEXT CHECK (json_valid(b) = 1 AND json_type(b) = 'object' AND length(b) < 100));
