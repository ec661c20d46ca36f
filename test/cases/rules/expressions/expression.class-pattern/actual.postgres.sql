CREATE TABLE t (
  a text CHECK (a ~ '^[0-9a-f]{64}$'),
  b text CHECK (b ~ '^[A-Za-z0-9_-]{3,40}$'),
  c text CHECK (c ~ '^[0-9]+$'),
  d text CHECK (d ~ '^[a-z]*$'),
  e text, n bigint,
  CHECK ((e IS NULL AND n IS NULL) OR (length(e) = 8 AND e ~ '^[0-9A-F]{8}$' AND n > 0)));
