CREATE TABLE tool_calls (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  tool_call_id TEXT    NOT NULL UNIQUE,
  workflow_id  TEXT    NOT NULL,
  tool_name    TEXT    NOT NULL,
  called_at    TEXT    DEFAULT (datetime('now')),
  success      INTEGER DEFAULT 0
);
CREATE INDEX idx_tool_calls_workflow ON tool_calls (workflow_id);

CREATE TABLE hook_events (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id    TEXT    NOT NULL UNIQUE,
  event_type  TEXT    NOT NULL,
  payload     TEXT    NOT NULL,
  received_at TEXT    DEFAULT (datetime('now')),
  processed   INTEGER DEFAULT 0
);
CREATE INDEX idx_hook_events_unprocessed ON hook_events (processed, received_at);
