CREATE TABLE stamp (
  a integer DEFAULT (unixepoch('now')),
  b integer DEFAULT (unixepoch('subsec') * 1000),
  c integer DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)),
  d integer DEFAULT (CAST((julianday('now') - 2440587.5) * 86400.0 AS INTEGER)),
  e integer DEFAULT (CAST(strftime('%s', 'now') AS INTEGER)),
  f integer DEFAULT (strftime('%s')),
  created_at integer NOT NULL DEFAULT (unixepoch()),
  updated_at integer NOT NULL DEFAULT (unixepoch('now', 'subsec') * 1000));
