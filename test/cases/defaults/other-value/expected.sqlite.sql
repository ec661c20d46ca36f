CREATE TABLE t (
  made    TEXT DEFAULT (datetime('now', 'localtime')),
  doc     TEXT DEFAULT '{}',
  empty   TEXT DEFAULT '',
  version TEXT DEFAULT '1.0',
  word    TEXT DEFAULT 'delay',
  single  TEXT DEFAULT 'x',
  never   TEXT,
  flag    INTEGER DEFAULT 0,
  uid     TEXT DEFAULT (lower(hex(randomblob(16))))
);
