CREATE TABLE t (
  a jsonb CHECK (jsonb_typeof(a) = 'array'),
  b json CHECK (json_typeof(b) = 'object' AND length(b::text) < 100));
