CREATE TABLE t (
  a TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%SZ', 'now')),
  b TEXT DEFAULT (datetime('now')),
  c TEXT DEFAULT CURRENT_TIMESTAMP,
  d TEXT DEFAULT (date('now')),
  e DATE DEFAULT CURRENT_DATE,
  f DATE DEFAULT (date('now')));
