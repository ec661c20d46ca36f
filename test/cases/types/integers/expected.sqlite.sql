CREATE TABLE t (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  amount   INTEGER,
  big      INTEGER,
  small    SMALLINT,
  flag     INTEGER NOT NULL DEFAULT 0,
  checked  INTEGER CHECK (checked IN (0, 1)),
  is_open  INTEGER,
  unproved INTEGER,
  counted  INTEGER DEFAULT 3,
  declared BOOLEAN,
  tiny     TINYINT(1),
  onboard  BOOLEAN,
  sealed   BOOLEAN,
  opened_at INTEGER,
  weight   INTEGER,
  lasts    BIGINT
);
