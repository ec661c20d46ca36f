CREATE TABLE token (
  a text DEFAULT (lower(hex(randomblob(8)))),
  b text DEFAULT ('tok_' || lower(hex(randomblob(8)))),
  c text DEFAULT (lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(6)))));
