-- One row for each run of a workflow. workflow_id comes again when a run is repeated.
CREATE TABLE workflow_history (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  adw_id       TEXT    NOT NULL UNIQUE,
  workflow_id  TEXT    NOT NULL,
  issue_number INTEGER,
  status       TEXT    NOT NULL DEFAULT 'pending',
  created_at   TEXT    DEFAULT (datetime('now')),
  CHECK (status IN ('pending', 'running', 'completed', 'failed'))
);
CREATE INDEX idx_workflow_history_workflow ON workflow_history (workflow_id);
