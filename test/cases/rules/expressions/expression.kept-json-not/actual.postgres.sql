CREATE TABLE t (
  a jsonb CHECK (jsonb_typeof(a) = 'object'),
  b text CHECK (length(b) < 100),
  c text CHECK (length(c) < 100));
