CREATE TABLE stamp (
  a integer DEFAULT (unixepoch()),
  b integer DEFAULT (CAST((julianday('now') - 2440588.5) * 86400000 AS INTEGER)),
  c integer DEFAULT (unixepoch() + 60));
