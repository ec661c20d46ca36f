CREATE TABLE phase_queue (
  queue_id         TEXT    NOT NULL PRIMARY KEY,
  parent_issue     INTEGER,
  phase_number     INTEGER NOT NULL,
  status           TEXT    DEFAULT 'queued',
  depends_on_phase INTEGER,
  phase_data       TEXT,
  created_at       TEXT    DEFAULT (datetime('now'))
);
CREATE INDEX idx_phase_queue_parent ON phase_queue (parent_issue);
