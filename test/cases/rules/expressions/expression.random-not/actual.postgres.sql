-- since PostgreSQL 18
CREATE EXTENSION pgcrypto;
CREATE TABLE token (
  a text DEFAULT encode(gen_random_bytes(16), 'hex'),
  b text DEFAULT 'key_' || encode(gen_random_bytes(8), 'hex'),
  c text DEFAULT gen_random_uuid());
