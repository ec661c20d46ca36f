CREATE TABLE secret (
  nonce bytea CHECK (octet_length(nonce) = 12),
  sealed bytea CHECK (sealed IS NULL OR octet_length(sealed) > 16),
  name text CHECK (octet_length(name) <= 40),
  tag bytea CHECK (octet_length(tag) = 16));
