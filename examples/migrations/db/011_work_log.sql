CREATE TABLE work_log (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  session_id TEXT NOT NULL,
  summary    TEXT NOT NULL,
  tags       TEXT DEFAULT '[]',
  logged_at  TEXT DEFAULT (datetime('now'))
);
CREATE INDEX idx_work_log_session ON work_log (session_id);
