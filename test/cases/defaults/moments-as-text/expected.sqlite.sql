CREATE TABLE stamp (
  a text DEFAULT (strftime('%Y-%m-%d %H:%M:%fZ')),
  b text DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  c text DEFAULT (datetime('now')),
  d text DEFAULT (strftime('%F %T')),
  e text DEFAULT (datetime('now', 'subsec')),
  f text DEFAULT CURRENT_TIMESTAMP,
  g text DEFAULT (date('now')),
  h text DEFAULT (strftime('%Y-%m-%d', 'now')));
