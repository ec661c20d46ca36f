CREATE TABLE operation_patterns (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_signature TEXT    NOT NULL UNIQUE,
  pattern_type      TEXT    NOT NULL,
  occurrence_count  INTEGER DEFAULT 1,
  confidence_score  REAL    DEFAULT 0.0
);

-- SQLite accepts a key to a column that is not unique, and fails at the first write.
CREATE TABLE pattern_occurrences (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  pattern_id       INTEGER NOT NULL REFERENCES operation_patterns (id),
  workflow_id      TEXT    NOT NULL REFERENCES workflow_history (workflow_id),
  similarity_score REAL    DEFAULT 0.0,
  detected_at      TEXT    DEFAULT (datetime('now'))
);
CREATE UNIQUE INDEX idx_pattern_occurrence_unique ON pattern_occurrences (pattern_id, workflow_id);

CREATE TABLE cost_savings_log (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  optimization_type TEXT    NOT NULL,
  workflow_id       TEXT    NOT NULL REFERENCES workflow_history (workflow_id),
  tokens_saved      INTEGER DEFAULT 0,
  saved_at          TEXT    DEFAULT (datetime('now'))
);
CREATE INDEX idx_cost_savings_type ON cost_savings_log (optimization_type);
