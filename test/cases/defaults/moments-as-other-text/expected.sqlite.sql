CREATE TABLE stamp (
  a text DEFAULT (strftime('%Y-%m-%d %H:%M:%SZ')),
  b text DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  c text DEFAULT (datetime('now', 'localtime')),
  d text DEFAULT (strftime('%d.%m.%Y')));
