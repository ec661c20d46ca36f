-- since PostgreSQL 18
CREATE EXTENSION pgcrypto;
CREATE TABLE token (
  a text DEFAULT encode(gen_random_bytes(16), 'hex'),
  b text DEFAULT 'tok_' || encode(gen_random_bytes(8), 'hex'),
  c text DEFAULT gen_random_uuid(),
  d uuid DEFAULT gen_random_uuid(),
  e bytea DEFAULT gen_random_bytes(16));
