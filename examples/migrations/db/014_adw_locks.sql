CREATE TABLE adw_locks (
  adw_id       TEXT    NOT NULL PRIMARY KEY,
  issue_number INTEGER NOT NULL UNIQUE,
  status       TEXT    NOT NULL DEFAULT 'planning'
);
