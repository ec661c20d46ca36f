CREATE TABLE t (
  a text CHECK (a ~ '^[0-9a-f]{64}$'),
  b text CHECK (b ~ '^[0-9a-f]{64}$'),
  c text CHECK (c ~ '[0-9]{8}'),
  d text CHECK (d ~ '^[^0-9]{8}$'),
  e text CHECK (e ~* '^[0-9]{8}$'));
