CREATE TABLE secret (
  nonce BLOB CHECK (length(nonce) = 12),
  sealed BLOB CHECK (sealed IS NULL OR length(sealed) > 16),
  -- Signs are not bytes, and 12 is not 16.
  name TEXT CHECK (length(name) <= 40),
  tag BLOB CHECK (length(tag) = 12));
