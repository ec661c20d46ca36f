ALTER TABLE phase_queue ADD COLUMN priority INTEGER DEFAULT 50;
CREATE INDEX idx_phase_queue_priority ON phase_queue (priority);

CREATE TABLE queue_config (
  config_key   TEXT NOT NULL PRIMARY KEY,
  config_value TEXT NOT NULL,
  updated_at   TEXT DEFAULT (datetime('now'))
);
